import type { Engine } from '../../engine/engine.ts';
import { quoteIdentifier } from '../../engine/sql.ts';
import type { Text } from '../../model/text.ts';
import { countries } from '../../vocabulary/countries.ts';
import { products } from '../../vocabulary/products.ts';
import { unitAtoms } from '../../vocabulary/unit-atoms.ts';

/** A list that names are matched to: one entry for each thing, with all the names it goes by. */
export interface CodeList {
  readonly id: string;
  readonly label: Text;
  readonly entries: readonly CodeEntry[];
}

export interface CodeEntry {
  /** Null when the list has names only. */
  readonly code: string | null;
  /** The name that stands in the data after matching. */
  readonly name: string;
  /** Other names and spellings, and the codes it is known by. */
  readonly names: readonly string[];
}

/** Lists that come with the program: countries, HS and FAOSTAT items of the initiative's products, CPC, units. */
export const builtInLists: readonly CodeList[] = [
  {
    id: 'countries',
    label: { en: 'Countries (ISO 3166, M49; names in five languages)' },
    entries: countries.map(({ iso3, iso2, m49, name, names }) => ({ code: iso3, name, names: [...names, iso2, m49] })),
  },
  productList('hs6', { en: 'Products (HS, six digits)' }, (product) => [product.hs6, product.hsDescription]),
  productList('faostat-items', { en: 'Products (FAOSTAT items)' }, (product) => [
    product.faostatItemCode,
    product.faostatItem,
  ]),
  productList('cpc', { en: 'Products (CPC 2.1)' }, (product) => [product.cpc, product.faostatItem]),
  {
    id: 'units',
    label: { en: 'Units of measure' },
    entries: unitAtoms.map(({ code, aliases }) => ({ code, name: code, names: aliases })),
  },
];

type Line = (typeof products)[number];

function productList(id: string, label: Text, of: (product: Line) => readonly [code: string, name: string]): CodeList {
  const entries = new Map<string, { code: string; name: string; names: Set<string> }>();
  for (const product of products) {
    const [code, name] = of(product);
    if (code === '' || name === '') continue;
    const entry = entries.get(code) ?? { code, name, names: new Set<string>() };
    for (const other of [product.hsDescription, product.faostatItem]) if (other !== '') entry.names.add(other);
    // "Apricot" names the fresh and the dried line: a name of several lines is only similar to each of them.
    if (products.filter((each) => each.name === product.name).length === 1) entry.names.add(product.name);
    entries.set(code, entry);
  }
  return { id, label, entries: [...entries.values()].map((entry) => ({ ...entry, names: [...entry.names] })) };
}

/** A list that the person brought as a table: a column of names and, when there is one, a column of codes. */
export async function listFromTable(
  engine: Engine,
  table: { readonly name: string; readonly label: string },
  nameColumn: string,
  codeColumn: string | null,
): Promise<CodeList> {
  const name = quoteIdentifier(nameColumn);
  const code = codeColumn === null ? 'NULL' : `CAST(${quoteIdentifier(codeColumn)} AS VARCHAR)`;
  const { rows } = await engine.query(
    `SELECT DISTINCT CAST(${name} AS VARCHAR), ${code} FROM ${quoteIdentifier(table.name)} WHERE ${name} IS NOT NULL ORDER BY 1, 2`,
  );
  const entries = rows.map(([text, own]) => ({
    code: own === null || own === undefined ? null : String(own),
    name: String(text),
    names: own === null || own === undefined ? [] : [String(own)],
  }));
  return { id: `table:${table.name}:${nameColumn}`, label: { en: table.label }, entries };
}
