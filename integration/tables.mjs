// Reads the tables of a folder with DuckDB, each as NAME.csv, NAME.parquet and
// NAME.jsonl, and prints what it sees in them, as JSON: node tables.mjs FOLDER. duckdb_test.go runs it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [folder] = process.argv.slice(2);
const db = await (await DuckDBInstance.create(':memory:')).connect();
const rows = async (sql) => (await db.runAndReadAll(sql)).getRowsJson();
const quoted = (path) => `'${path.replaceAll("'", "''")}'`;
const seen = {};
for (const file of readdirSync(folder).filter((f) => f.endsWith('.csv'))) {
  const name = file.slice(0, -4);
  const path = join(folder, name);
  const parquet = `read_parquet(${quoted(`${path}.parquet`)})`;
  const columns = await rows(`DESCRIBE SELECT * FROM ${parquet}`);
  const types = columns.map(([column, type]) => `${quoted(column)}: ${quoted(type)}`).join(', ');
  const forms = {
    parquet,
    csv: `read_csv(${quoted(`${path}.csv`)}, header = true, columns = {${types}})`,
    jsonl: `read_json(${quoted(`${path}.jsonl`)}, format = 'newline_delimited')`,
  };
  const text = (form) => `SELECT coalesce(COLUMNS(*)::VARCHAR, '') FROM ${form}`;
  seen[name] = {
    rows: Number((await rows(`SELECT count(*) FROM ${forms.parquet}`))[0][0]),
    columns: Object.fromEntries(columns.map(([column, type]) => [column, type])),
    onlyInParquet: await rows(`${text(forms.parquet)} EXCEPT ALL ${text(forms.csv)}`),
    onlyInCSV: await rows(`${text(forms.csv)} EXCEPT ALL ${text(forms.parquet)}`),
    json: Number((await rows(`SELECT count(*) FROM ${forms.jsonl}`))[0][0]),
  };
}
console.log(JSON.stringify(seen));
