import { normalise } from './normalise.ts';
import { productLines } from './products-data.ts';

/** A product of value-chain work and its codes; a product may have several lines (fresh, dried, shelled). */
export interface Product {
  readonly name: string;
  /** Six digits as text, zeros kept. */
  readonly hs6: string;
  readonly hsDescription: string;
  readonly faostatItemCode: string;
  readonly faostatItem: string;
  readonly cpc: string;
  /** What the codes join or leave out. */
  readonly note: string;
}

/** Products of value-chain work, a line for each form. */
export const products: readonly Product[] = productLines.trim().split('\n').map(readLine);

/** Products by HS code; a code that lost its leading zero (`90111`) is found too. */
export function productsOfHs(code: string): readonly Product[] {
  const digits = code.replace(/\D/g, '').padStart(6, '0').slice(0, 6);
  return products.filter((product) => product.hs6 === digits);
}

/** Products whose name, HS description or FAOSTAT item is the text. */
export function productsNamed(text: string): readonly Product[] {
  return byName.get(normalise(text)) ?? [];
}

/** By each of their names as it is compared. */
const byName = new Map<string, Product[]>();
for (const product of products) {
  const names = [product.name, product.faostatItem, product.hsDescription].filter((name) => name !== '');
  for (const name of new Set(names.map(normalise))) byName.set(name, [...(byName.get(name) ?? []), product]);
}

function readLine(line: string): Product {
  const [name = '', hs6 = '', hsDescription = '', faostatItemCode = '', faostatItem = '', cpc = '', note = ''] =
    line.split('|');
  return { name, hs6, hsDescription, faostatItemCode, faostatItem, cpc: cpc.replace(/^CPC/, ''), note };
}
