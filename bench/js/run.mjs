// Measures the JavaScript peers on one English text and prints rows for the
// table that `go run .` begins:
//
//	npm install && node run.mjs ../../_examples/brief/article.txt
import fs from 'node:fs'
import { createRequire } from 'node:module'
import * as chrono from 'chrono-node'
import compromise from 'compromise'
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'

const require = createRequire(import.meta.url)
const text = fs.readFileSync(process.argv[2], 'utf8')
const bytes = Buffer.byteLength(text)
const wink = winkNLP(model)

// measure returns the shortest time of a run, in seconds, of those of two seconds.
function measure(run) {
  let best = Infinity
  for (const end = performance.now() + 2000; performance.now() < end;) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return best / 1000
}

const version = (name) => JSON.parse(fs.readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version
const peers = [
  ['chrono-node', 'dates', () => chrono.parse(text)],
  ['wink-nlp', 'entities', () => wink.readDoc(text).entities().out()],
  ['compromise', 'people, places', () => { const d = compromise(text); d.people().out('array'); d.places().out('array') }],
]
for (const [name, what, run] of peers) {
  const t = measure(run)
  console.log(`| ${name} ${version(name)} (${what}) | ${(bytes / t / 1e6).toPrecision(3)} | ${(t * 1000).toPrecision(3)} ms | |`)
}
