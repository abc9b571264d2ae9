import { strToU8 } from 'fflate';
import { xlsxEntries, xlsxOf, type SheetXml } from '../support/xlsx-maker.ts';
import { zipOf, type Entry } from '../support/zip-maker.ts';

export type Made = Readonly<Record<string, () => Uint8Array<ArrayBuffer>>>;

export const rows: readonly (readonly (string | number | null)[])[] = [
  ['Crop', 'Tonnes'],
  ['Maize', 12],
  ['Sorghum', 30],
  ['Millet', 7],
];

export const sheetPart = 'xl/worksheets/sheet1.xml';

export function good(): Uint8Array<ArrayBuffer> {
  return xlsxOf([{ name: 'Data', rows }]);
}

export function parts(): Entry[] {
  return xlsxEntries([{ name: 'Data', rows }]);
}

export function entry(name: string, text: string): Entry {
  return { name, data: strToU8(text) };
}

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(strToU8(text));
}

/** The good workbook with one of its parts bent. */
export function bentPart(name: string, change: (entry: Entry) => Entry): Uint8Array<ArrayBuffer> {
  return zipOf(parts().map((each) => (each.name === name ? change(each) : each)));
}

/** The good workbook with the text of one of its parts changed. */
export function rewrittenPart(name: string, change: (xml: string) => string): Uint8Array<ArrayBuffer> {
  return bentPart(name, (each) => ({ ...each, data: strToU8(change(new TextDecoder().decode(each.data))) }));
}

/** The good rows with some XML behind them, in one sheet. */
export function withRows(more: string, sheet: Partial<SheetXml> = {}): Uint8Array<ArrayBuffer> {
  return xlsxOf([{ name: 'Data', rows: `${rowsXml()}${more}`, ...sheet }]);
}

export function rowsXml(): string {
  const xml = new TextDecoder().decode(parts().find((each) => each.name === sheetPart)?.data);
  return /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? '';
}

/** Bytes of a linear congruential generator: the same in every run. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  let seed = 12_345;
  return Uint8Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed >>> 16;
  });
}
