// Reads the files of a folder with the programs that they are written for and
// prints what these see in them, as JSON: node check.mjs FOLDER. node_test.go runs it.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { getIssues } from '@placemarkio/check-geojson';
import followthemoney from '@alephdata/followthemoney';
import ICAL from 'ical.js';
import { JSDOM } from 'jsdom';
import ts from 'typescript';

// Mermaid wants a page to clean labels in.
const page = new JSDOM('<!DOCTYPE html><body></body>').window;
globalThis.window = page;
globalThis.document = page.document;
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });

// Mermaid's own reading of #58; once the picture is drawn.
const decoded = (s) => s.trim().replace(/ﬂ°°/g, '&#').replace(/ﬂ°/g, '&').replace(/¶ß/g, ';')
  .replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n)));

async function readMermaid(text) {
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (db.getTasks) {
    return {
      sections: db.getSections().map(decoded),
      tasks: db.getTasks().map((t) => ({ period: decoded(t.task), section: decoded(t.section), events: t.events.map(decoded) })),
    };
  }
  return {
    boxes: [...db.getVertices().values()].map((v) => ({ id: v.id, text: decoded(v.text), link: v.link ?? '' })),
    lines: db.getEdges().map((e) => ({ from: e.start, to: e.end, text: decoded(e.text), stroke: e.stroke })),
  };
}

function readCalendar(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    events: calendar.getAllSubcomponents('vevent').map((c) => {
      const e = new ICAL.Event(c, { strictExceptions: true });
      return {
        uid: e.uid, summary: e.summary, description: e.description, location: e.location, sequence: e.sequence,
        start: e.startDate.toString(), end: e.endDate.toString(), allDay: e.startDate.isDate, status: c.getFirstPropertyValue('status') ?? '',
      };
    }),
  };
}

function readFollowTheMoney(text) {
  const model = new followthemoney.Model(createRequire(import.meta.url)('@alephdata/followthemoney/dist/defaultModel.json'));
  const all = new Map(text.split('\n').filter(Boolean).map((line) => JSON.parse(line)).map((e) => [e.id, e]));
  const issues = [];
  for (const e of all.values()) {
    const schema = model.getSchema(e.schema);
    for (const name of schema.required ?? []) {
      if (!e.properties[name]) issues.push(`${e.id}: ${e.schema} without ${name}`);
    }
    for (const [name, values] of Object.entries(e.properties)) {
      const property = schema.getProperty(name);
      const type = property.type;
      for (const value of values) {
        if (typeof value !== 'string' || value === '') issues.push(`${e.id}: ${name} ${value}`);
        if (type.values?.size && !type.values.has(value)) issues.push(`${e.id}: ${name} ${value} is no ${type.name}`);
        if (type.name === 'date' && !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value)) issues.push(`${e.id}: ${name} ${value} is no date`);
        if (type.name === 'entity' && !(all.has(value) && model.getSchema(all.get(value).schema).isA(property.getRange()))) {
          issues.push(`${e.id}: ${name} ${value} is no ${property.range}`);
        }
      }
    }
  }
  return { issues, schemata: [...all.values()].map((e) => e.schema) };
}

// schema-dts has the vocabulary of schema.org as types: the compiler finds what
// is no property of a type, or of the wrong kind.
function readLinkedData(text) {
  const file = join(import.meta.dirname, 'graph.ts');
  const options = { noEmit: true, strict: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) => (name !== file ? getSourceFile(name, ...rest)
    : ts.createSourceFile(name, `import type { Graph } from 'schema-dts';\nexport const graph: Graph = ${text};`, ...rest));
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
  return { issues: found.map((d) => ts.flattenDiagnosticMessageText(d.messageText, '\n')) };
}

const readers = {
  '.mmd': readMermaid,
  '.ics': readCalendar,
  '.geojson': (text) => ({ issues: getIssues(text).map((i) => i.message) }),
  '.ftm': readFollowTheMoney,
  '.jsonld': readLinkedData,
};

const seen = {};
for (const file of readdirSync(process.argv[2]).sort()) {
  try {
    seen[file] = await readers[extname(file)](readFileSync(join(process.argv[2], file), 'utf8'));
  } catch (error) {
    seen[file] = { error: String(error?.message ?? error) };
  }
}
console.log(JSON.stringify(seen));
