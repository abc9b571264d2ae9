// Writes the data files of analysis/vocabulary from two reference tables. Run by hand when a table changes:
//   node scripts/vocabulary-data.mjs COUNTRIES.csv HS_FAO_CODES.csv
import { readFileSync, writeFileSync } from 'node:fs';

const [countriesFile, productsFile] = process.argv.slice(2);
const folder = new URL('../analysis/vocabulary/', import.meta.url);

write('countries-data.ts', 'countryLines', countriesFile, [
  'iso3',
  'iso2',
  'm49',
  'faostat_area_code',
  'name_en',
  'faostat_name',
  'name_fr',
  'name_es',
  'name_ru',
  'name_ar',
  'm49_region',
  'm49_subregion',
  'currency',
]);
write('products-data.ts', 'productLines', productsFile, [
  'sap',
  'hs6',
  'hs_description',
  'faostat_item_code',
  'faostat_item',
  'cpc',
  'note',
]);

function write(name, constant, source, keys) {
  const [head, ...rows] = records(readFileSync(source, 'utf8'));
  const lines = rows.map((row) => keys.map((key) => row[head.indexOf(key)] ?? '').join('|'));
  if (lines.some((line) => line.split('|').length !== keys.length || /[`\\]/.test(line)))
    throw new Error('mark in data');
  const text = `/** ${keys.join(' | ')}; made by scripts/vocabulary-data.mjs, not by hand. */\nexport const ${constant} = \`\n${lines.join('\n')}\n\`;\n`;
  writeFileSync(new URL(name, folder), text);
}

function records(text) {
  return text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((m) => m[1].replace(/^"|"$/g, '').replaceAll('""', '"')),
    );
}
