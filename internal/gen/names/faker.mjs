// Prints the given names and surnames of every locale of @faker-js/faker, one
// a line: kind, locale, name. Run by the generator:
//   node faker.mjs PACKAGE_DIR
const { allLocales } = await import(`${process.argv[2]}/dist/index.js`);
const all = (v) => (v == null ? [] : Array.isArray(v) ? v : [...(v.generic ?? []), ...(v.female ?? []), ...(v.male ?? [])]);
for (const [locale, data] of Object.entries(allLocales)) {
  for (const name of all(data.person?.first_name)) console.log(`given\t${locale}\t${name}`);
  for (const name of all(data.person?.last_name)) console.log(`family\t${locale}\t${name}`);
}
