import { deflateSync, strToU8 } from 'fflate';
import { blockOf } from '../../../../analysis/import/address.ts';
import { xlsxEntries, type SheetXml } from '../../support/xlsx-maker.ts';
import { zipOf } from '../../support/zip-maker.ts';
import { cellXml, Looks } from './cells.ts';

/** A sheet as it looks: a line for each row, `|` between cells, each cell in the short form of `cellXml`. */
export interface Sheet {
  readonly name: string;
  readonly lines: string;
  /** Left out cells before the first of each line. */
  readonly fromColumn?: number;
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  /** Rows, from 1, with a thin line below. */
  readonly lined?: readonly number[];
  readonly isRightToLeft?: boolean;
  /** Cells far from the others, by address. */
  readonly far?: Readonly<Record<string, string>>;
}

export function sheet(name: string, lines: string, more: Omit<Sheet, 'name' | 'lines'> = {}): Sheet {
  return { name, lines, ...more };
}

/** Bytes of a workbook, packed by a program in this language: the same on every machine. */
export function workbookOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const looks = new Looks();
  const parts = sheets.map((each) => sheetXml(each, looks));
  const entries = xlsxEntries(parts).map((entry) =>
    entry.name === 'xl/styles.xml'
      ? { ...entry, data: strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${looks.xml()}`) }
      : entry,
  );
  return zipOf(entries.map((entry) => ({ ...entry, packed: deflateSync(entry.data, { level: 9 }) })));
}

function sheetXml(each: Sheet, looks: Looks): SheetXml {
  const rows = new Map<number, Map<number, string>>();
  cellsOf(each).forEach((line, i) => {
    rows.set(i + 1, new Map(line.map((short, column) => [column + (each.fromColumn ?? 0), short])));
  });
  for (const [address, short] of Object.entries(each.far ?? {})) {
    const place = blockOf(address);
    if (place === null) throw new Error(`no address: ${address}`);
    const row = rows.get(place.top + 1) ?? new Map<number, string>();
    rows.set(place.top + 1, row.set(place.left, short));
  }
  const hidden = new Set(each.hiddenRows);
  const lined = new Set(each.lined);
  const xml = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inner = [...cells]
        .sort(([a], [b]) => a - b)
        .map(([column, short]) => cellXml(row, column, short, looks, lined.has(row)));
      return `<row r="${String(row)}"${hidden.has(row) ? ' hidden="1"' : ''}>${inner.join('')}</row>`;
    });
  const merges = each.merges ?? [];
  return {
    name: each.name,
    rows: xml.join(''),
    ...(each.isRightToLeft === true && {
      before: '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>',
    }),
    ...(merges.length > 0 && {
      after: `<mergeCells count="${String(merges.length)}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    }),
    ...(each.hidden === true && { state: 'hidden' as const }),
  };
}

/** Cells of each line; the line after the opening quote and the one before the closing quote are no rows. */
function cellsOf({ lines }: Sheet): readonly (readonly string[])[] {
  const all = lines.split('\n').map((line) => (line.trim() === '' ? [] : line.split('|').map((cell) => cell.trim())));
  return all.slice(1, -1);
}
