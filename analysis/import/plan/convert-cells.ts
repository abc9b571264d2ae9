import type { ColumnValues } from '../../model/table.ts';
import { packText, packedColumn } from '../../engine/packed-text.ts';
import { readDate } from '../detect/date-text.ts';
import { readNumber } from '../detect/number-text.ts';
import { cellKinds, type ColumnCells, type Grid } from '../grid.ts';
import { agrees, disagrees, isMissing, type Outcome, type Outcomes } from './outcomes.ts';
import type { ColumnPlan } from './plan.ts';

const kinds = Object.fromEntries(cellKinds.map((kind, place) => [kind, place])) as Record<
  (typeof cellKinds)[number],
  number
>;

/** Values of a column of a sheet, from its arrays; each distinct text is read once. */
export function convertCells(
  grid: Grid,
  cells: ColumnCells,
  plan: ColumnPlan,
  rows: readonly number[],
  outcomes: Outcomes,
): ColumnValues {
  const at = new Places(cells);
  const missing = new Set(plan.missing);
  switch (plan.type) {
    case 'text':
      return words(grid, cells, at, plan, rows, missing, outcomes);
    case 'boolean': {
      const values = rows.map((row) => {
        const place = at.of(row);
        const value = place >= 0 && cells.kinds[place] === kinds.boolean ? (cells.values[place] as number) : Number.NaN;
        const read = checked(grid, cells, place, row, plan, missing, outcomes, value);
        return Number.isNaN(read) ? null : read === 1;
      });
      return { name: plan.name, type: 'boolean', values };
    }
    case 'integer':
    case 'number':
    case 'date':
      return { name: plan.name, type: plan.type, values: figures(grid, cells, at, plan, rows, missing, outcomes) };
  }
}

/** Finds the cell of a row; rows asked for in their order are found at once. */
class Places {
  readonly #cells: ColumnCells;
  #next = 0;

  constructor(cells: ColumnCells) {
    this.#cells = cells;
  }

  /** Place of the row's cell in the arrays, or -1. */
  of(row: number): number {
    const { rows, first, size } = this.#cells;
    if (rows === null) return row >= first && row < first + size ? row - first : -1;
    if (this.#next > 0 && (rows[this.#next - 1] as number) >= row) this.#next = 0;
    while (this.#next < size && (rows[this.#next] as number) < row) this.#next += 1;
    return this.#next < size && rows[this.#next] === row ? this.#next : -1;
  }
}

function figures(
  grid: Grid,
  cells: ColumnCells,
  at: Places,
  plan: ColumnPlan,
  rows: readonly number[],
  missing: ReadonlySet<string>,
  outcomes: Outcomes,
): Float64Array {
  const known = new Map<number, number>();
  const isDate = plan.type === 'date';
  const isWhole = plan.type === 'integer';
  const own = isDate ? kinds.date : kinds.number;
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const place = at.of(row);
    const kind = place < 0 ? kinds.empty : (cells.kinds[place] as number);
    let value = Number.NaN;
    if (kind === own) {
      const stored = cells.values[place] as number;
      value = isDate ? Math.floor(stored) : isWhole && !Number.isSafeInteger(stored) ? Number.NaN : stored;
    } else if (kind === kinds.text) value = textValue(cells, cells.values[place] as number, plan, known);
    values[i] = checked(grid, cells, place, row, plan, missing, outcomes, value);
  }
  return values;
}

function textValue(cells: ColumnCells, id: number, plan: ColumnPlan, known: Map<number, number>): number {
  const before = known.get(id);
  if (before !== undefined) return before;
  const text = cells.texts[id] ?? '';
  let value: number;
  if (plan.type === 'date') value = plan.dateOrder === null ? Number.NaN : readDate(text, plan.dateOrder);
  else {
    value = readNumber(text, plan.marks);
    if (plan.type === 'integer' && !Number.isSafeInteger(value)) value = Number.NaN;
  }
  known.set(id, value);
  return value;
}

/** The value, or NaN where the cell's text means missing; counts what the cell became. */
function checked(
  grid: Grid,
  cells: ColumnCells,
  place: number,
  row: number,
  plan: ColumnPlan,
  missing: ReadonlySet<string>,
  outcomes: Outcomes,
  value: number,
): number {
  const isValue = !Number.isNaN(value);
  if (isValue && missing.size === 0) {
    outcomes.add(agrees, row);
    return value;
  }
  const outcome: Outcome = isGap(grid, cells, place, row, plan, missing) ? isMissing : isValue ? agrees : disagrees;
  outcomes.add(outcome, row);
  return outcome === agrees ? value : Number.NaN;
}

function isGap(
  grid: Grid,
  cells: ColumnCells,
  place: number,
  row: number,
  plan: ColumnPlan,
  missing: ReadonlySet<string>,
): boolean {
  if (place < 0 || cells.kinds[place] === kinds.empty) return true;
  return missing.size > 0 && missing.has(shownText(grid, cells, place, row, plan).trim());
}

/** The text a person sees, from the dictionary where the cell holds words. */
function shownText(grid: Grid, cells: ColumnCells, place: number, row: number, plan: ColumnPlan): string {
  const kind = cells.kinds[place];
  if (kind === kinds.text || kind === kinds.error) return cells.texts[cells.values[place] as number] ?? '';
  return grid.text(row, plan.column);
}

/** Codes are 16 bits wide. */
const mostWords = 65_535;

/** Text as it stands, without blanks around it; equal texts are one. */
function words(
  grid: Grid,
  cells: ColumnCells,
  at: Places,
  plan: ColumnPlan,
  rows: readonly number[],
  missing: ReadonlySet<string>,
  outcomes: Outcomes,
): ColumnValues {
  const places = new Map<string, number>();
  const values = new Array<string | null>(rows.length);
  const codes = new Uint16Array(rows.length);
  const present = new Uint8Array((rows.length + 7) >> 3);
  let gaps = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const place = at.of(row);
    const text = place < 0 ? '' : shownText(grid, cells, place, row, plan).trim();
    if (text === '' || missing.has(text) || cells.kinds[place] === kinds.error) {
      outcomes.add(text === '' || missing.has(text) ? isMissing : disagrees, row);
      values[i] = null;
      gaps += 1;
      continue;
    }
    outcomes.add(agrees, row);
    values[i] = text;
    let code = places.get(text);
    if (code === undefined && places.size < mostWords) {
      code = places.size;
      places.set(text, code);
    }
    codes[i] = code ?? 0;
    present[i >> 3] = (present[i >> 3] as number) | (1 << (i & 7));
  }
  if (places.size >= mostWords) return { name: plan.name, type: 'text', values };
  const texts = packText([...places.keys()], plan.name);
  return packedColumn({
    name: plan.name,
    length: rows.length,
    present: gaps === 0 ? null : present,
    missing: gaps,
    codes,
    texts,
  });
}
