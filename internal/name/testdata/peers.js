// What two name parsers from npm make of the names of peers.tsv: prints name, family name by
// parse-full-name, family name by humanparser, tab-separated.
//
//	npm install --prefix DIR parse-full-name@1.2.7 humanparser@2.7.0
//	NODE_PATH=DIR/node_modules node peers.js
const fs = require('fs');
const path = require('path');
const { parseFullName } = require('parse-full-name');
const human = require('humanparser');

const attempt = (read) => { try { return read() || ''; } catch (e) { return ''; } };
const rows = fs.readFileSync(path.join(__dirname, 'peers.tsv'), 'utf8').split('\n')
  .filter((l) => l && !l.startsWith('#')).slice(1);
for (const row of rows) {
  const name = row.split('\t')[0];
  console.log([name, attempt(() => parseFullName(name).last), attempt(() => human.parseName(name).lastName)].join('\t'));
}
