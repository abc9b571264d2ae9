import { limits } from './limits.ts';
import { tooMuch } from './zip-directory.ts';

/** What the library behind does not tell of an OpenDocument sheet, or tells wrongly. */
export interface OdsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
}

/**
 * Read names and hidden parts of the sheets. OpenDocument writes runs of equal cells and rows once, with a count: a
 * kilobyte can stand for millions of cells. They are counted here, before a parser writes them all out.
 */
export function odsOutline(content: Uint8Array, file: string): readonly OdsSheet[] {
  const xml = new TextDecoder().decode(content);
  const hiddenStyles = stylesOfHiddenSheets(xml);
  const sheets: OdsSheet[] = [];
  let row = 0;
  let column = 0;
  let rowRepeat = 1;
  let cells = 0;
  for (const [, tag, attributes = ''] of xml.matchAll(
    /<table:(table|table-row|(?:covered-)?table-cell|table-column)\b(?!-)([^>]*)>/g,
  )) {
    const sheet = sheets.at(-1);
    if (tag === 'table') {
      const hidden = hiddenStyles.has(valueOf(attributes, 'style-name') ?? '');
      sheets.push({ name: unescaped(valueOf(attributes, 'name') ?? ''), hidden, hiddenRows: [], hiddenColumns: [] });
      row = 0;
      column = 0;
      rowRepeat = 1;
      continue;
    }
    const columns = Number(valueOf(attributes, 'number-columns-repeated') ?? 1);
    if (tag === 'table-row') rowRepeat = Number(valueOf(attributes, 'number-rows-repeated') ?? 1);
    if (columns > limits.columns || rowRepeat > limits.rows) {
      throw tooMuch(file, 'The workbook repeats cells beyond the edge of any sheet.');
    }
    const isHidden = /^(collapse|filter)$/.test(valueOf(attributes, 'visibility') ?? '');
    if (tag === 'table-row') {
      if (isHidden && sheet !== undefined) addRun(sheet.hiddenRows, row, Math.min(row + rowRepeat, limits.rows));
      row += rowRepeat;
    } else if (tag === 'table-column') {
      if (isHidden && sheet !== undefined)
        addRun(sheet.hiddenColumns, column, Math.min(column + columns, limits.columns));
      column += columns;
    } else if (/value-type=/.test(attributes)) cells += columns * rowRepeat;
    if (cells > limits.cells) {
      throw tooMuch(file, `The workbook has more than ${String(limits.cells / 1e6)} million cells.`);
    }
  }
  return sheets;
}

function addRun(list: number[], from: number, to: number): void {
  for (let at = from; at < to; at += 1) list.push(at);
}

/** A sheet is hidden by the style it has. */
function stylesOfHiddenSheets(xml: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, style = '', table = ''] of xml.matchAll(
    /<style:style\b([^>]*)>\s*<style:table-properties\b([^>]*)>/g,
  )) {
    if (valueOf(table, 'display') === 'false') names.add(valueOf(style, 'name') ?? '');
  }
  return names;
}

function valueOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`:${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match?.[1] ?? match?.[2];
}

function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? all;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all;
    },
  );
}
