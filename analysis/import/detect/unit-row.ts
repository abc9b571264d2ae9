import { parseUnit, unitOf } from '../../vocabulary/units.ts';
import { plainText, type SheetLooks } from './sheet-looks.ts';

/** The header row that says nothing but units, or null. */
export function unitRowOf(
  looks: SheetLooks,
  headerRows: readonly number[],
  columns: readonly number[],
  stubColumns: number,
): number | null {
  const values = columns.slice(stubColumns);
  for (const row of [...headerRows].reverse()) {
    if (headerRows.length < 2) return null;
    const texts = values.map((column) => plainText(looks.grid.text(row, column))).filter((text) => text !== '');
    const units = texts.filter(isUnitText).length;
    const stub = columns.slice(0, stubColumns).map((column) => plainText(looks.grid.text(row, column)));
    const isStubFree = stub.every(
      (text) => text === '' || /^[([]?(unit|unité|unidad|ед|единиц|单位|الوحدة)/iu.test(text),
    );
    if (units > 0 && units >= texts.length * 0.8 && isStubFree) return row;
  }
  return null;
}

/** Whether a cell holds a unit and nothing else; a bare word must measure something, as "number" and "year" do not. */
export function isUnitText(text: string): boolean {
  const inner = /^[([](.*)[)\]]$/.exec(text)?.[1];
  const unit = parseUnit(inner ?? text);
  if (unit === null) return inner !== undefined && /=\s*100/.test(inner);
  if (inner !== undefined) return true;
  const dimension = unitOf(unit)?.dimension;
  return dimension !== 'time' && dimension !== 'count';
}
