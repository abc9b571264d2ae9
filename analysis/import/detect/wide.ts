import type { Role } from '../../model/table.ts';
import { countryOf } from '../../vocabulary/countries.ts';
import { roleOf } from '../../vocabulary/header-synonyms.ts';
import { normalise } from '../../vocabulary/normalise.ts';
import { figureReaders } from './figures.ts';
import type { HeaderCell, HeaderWords } from './header-words.ts';
import { productNamed } from './product-names.ts';
import { unitInText } from './header-label.ts';
import { isDerivedWord, periodOf, periodWithin, type PeriodText } from './period-text.ts';
import type { SheetLooks } from './sheet-looks.ts';
import type { TableStructure, WideShape } from './structure.ts';
import { isTotalWord } from './total-words.ts';

export interface WideGuess {
  readonly wide: WideShape;
  readonly aggregates: NonNullable<TableStructure['aggregates']>;
  readonly confidence: number;
  readonly reason: string;
}

export interface WideFrame {
  readonly headerRows: readonly number[];
  readonly unitRow: number | null;
  /** Columns right of the stub. */
  readonly values: readonly number[];
  /** Those whose body is figures, or empty. */
  readonly figures: readonly number[];
  readonly words: HeaderWords;
  readonly dataRows: readonly number[];
}

/** A value column taken apart: its keys and what is left of its header as the name of the measure. */
interface Parted {
  readonly column: number;
  readonly keys: readonly { readonly text: string; readonly period: PeriodText | null }[];
  readonly measure: readonly string[];
  readonly flags: readonly string[];
}

/** Keys in the header (years, months, products over repeated measures) and the columns under them; null: none. */
export function wideShape(looks: SheetLooks, frame: WideFrame): WideGuess | null {
  const levels = keyLevels(looks, frame);
  const isWithin = levels.length === 0;
  const parted = frame.figures.flatMap(
    (column) => (isWithin ? withinWords(frame, column) : byLevels(looks, frame, levels, column)) ?? [],
  );
  const under = new Set(parted.map(({ column }) => column));
  const worked = frame.figures.filter((column) => !under.has(column) && isWorkedOut(frame, column));
  const others = frame.figures.length - worked.length;
  const byPeriod = parted.length >= 2 && parted.length >= others * 0.5 ? parted : null;
  const columns: readonly Parted[] =
    byPeriod ??
    frame.figures.map((column) => ({ column, keys: [], measure: measureWords(frame, [], column), flags: [] }));
  const named = namedKey(columns);
  if (byPeriod === null && named === null) return null;
  const cut = named === null ? columns : columns.map((each) => withKey(each, named.depth));
  const { members, totals } = named === null ? { members: cut, totals: [] } : withoutTotals(looks, frame, cut);
  const blocks = blocksOf(members);
  if (blocks === null) return null;
  const kinds = byPeriod?.[0]?.keys ?? [];
  const periodKeys = kinds.map((_, i) => ({
    label: (isWithin ? null : captionOf(frame, levels, i)) ?? kindLabel(members, i + (named === null ? 0 : 1)),
    role: 'period' as Role,
    headerRow: isWithin ? (frame.headerRows[0] ?? null) : (frame.headerRows[levels[i] ?? 0] ?? null),
  }));
  const keys =
    named === null
      ? periodKeys
      : [{ label: named.label, role: named.role, headerRow: frame.headerRows[named.depth] ?? null }, ...periodKeys];
  const aggregates = [
    ...(byPeriod === null ? [] : worked).map((column) => ({ column, reason: 'worked out from the other columns' })),
    ...totals.map(({ column }) => ({ column, reason: 'the sum of the other columns' })),
  ].sort((a, b) => a.column - b.column);
  const share = members.length / Math.max(1, frame.figures.length - aggregates.length);
  const first = blocks.blocks[0]?.keys.join(' ') ?? '';
  const last = blocks.blocks[blocks.blocks.length - 1]?.keys.join(' ') ?? '';
  const reason = `${String(members.length)} of ${String(frame.figures.length)} columns of figures stand under ${String(blocks.blocks.length)} different headings, ${first} to ${last}.`;
  const confidence =
    Math.min(0.95, 0.6 + 0.35 * share) - (blocks.blocks.length < 3 ? 0.1 : 0) - (named === null ? 0 : 0.1);
  return { wide: { keys, ...blocks }, aggregates, confidence, reason };
}

/** A column beside the periods that says it is a total, a mean or a change of them. */
function isWorkedOut(frame: WideFrame, column: number): boolean {
  const texts = (frame.words.get(column) ?? []).flatMap((cell) => (cell === null ? [] : [cell.text]));
  return texts.some((text) => isTotalWord(text) || isDerivedWord(text.replace(/^[([].*[)\]]$/u, '')));
}

/** Columns under a name for a sum, where their figures are the sum of the other names' columns, apart from these. */
function withoutTotals(
  looks: SheetLooks,
  frame: WideFrame,
  columns: readonly Parted[],
): { readonly members: readonly Parted[]; readonly totals: readonly Parted[] } {
  const totals = columns.filter((each) => isTotalWord(each.keys[0]?.text ?? ''));
  const members = columns.filter((each) => !totals.includes(each));
  const names = new Set(members.map((each) => each.keys[0]?.text ?? ''));
  const isSum = totals.every((total) => {
    const parts = members.filter((each) => restKey(each, -1, 1) === restKey(total, -1, 1));
    return addUp(
      looks,
      frame.dataRows,
      total.column,
      parts.map(({ column }) => column),
    );
  });
  return totals.length > 0 && names.size >= 2 && isSum ? { members, totals } : { members: columns, totals: [] };
}

/** Whether a column is the sum of others in most rows where all of them hold figures. */
function addUp(looks: SheetLooks, rows: readonly number[], total: number, parts: readonly number[]): boolean {
  const sample = rows.slice(0, 200);
  return figureReaders(looks.grid, [total, ...parts], sample).some((read) => {
    let agree = 0;
    let checked = 0;
    for (const row of sample) {
      const whole = read(row, total);
      const values = parts.map((column) => read(row, column));
      if (Number.isNaN(whole) || values.some((value) => Number.isNaN(value))) continue;
      checked += 1;
      const sum = values.reduce((all, value) => all + value, 0);
      if (Math.abs(sum - whole) <= Math.max(1.5, Math.abs(whole) * 1e-3)) agree += 1;
    }
    return checked > 0 && agree >= checked * 0.8;
  });
}

/** Header rows, by depth, whose words are periods over most columns of figures. */
function keyLevels(looks: SheetLooks, frame: WideFrame): readonly number[] {
  const found: { depth: number; distinct: number }[] = [];
  frame.headerRows.forEach((row, depth) => {
    if (row === frame.unitRow) return;
    const periods = frame.figures
      .map((column) => periodAt(looks, frame, depth, column))
      .filter((each) => each !== null);
    if (periods.length < 2 || periods.length < frame.figures.length * 0.5 || !areYears(looks, frame, depth)) return;
    found.push({ depth, distinct: new Set(periods.map(({ text }) => text)).size });
  });
  return found.some(({ distinct }) => distinct >= 2) ? found.map(({ depth }) => depth) : [];
}

/** Four digits among which some are no years are codes: 0901, 1006, 2008. */
function areYears(looks: SheetLooks, frame: WideFrame, depth: number): boolean {
  const digits = frame.figures
    .filter((column) => periodAt(looks, frame, depth, column) === null)
    .map((column) => frame.words.get(column)?.[depth]?.text ?? '')
    .filter((text) => /^\d{3,6}$/.test(text));
  return digits.every((text) => /^(1[89]|20)\d\d$/.test(text));
}

function cellAt(frame: WideFrame, depth: number, column: number): HeaderCell | null {
  const cells = frame.words.get(column) ?? [];
  const cell = cells[depth] ?? null;
  const above = depth > 0 ? (cells[depth - 1] ?? null) : null;
  // A cell merged down counts once, in its first row.
  return cell !== null && above !== null && cell.row === above.row && cell.column === above.column ? null : cell;
}

function periodAt(looks: SheetLooks, frame: WideFrame, depth: number, column: number): PeriodText | null {
  const cell = cellAt(frame, depth, column);
  if (cell === null) return null;
  const { grid } = looks;
  if (grid.kind(cell.row, cell.column) === 'date') return dayOf(grid.number(cell.row, cell.column));
  return periodOf(cell.text, grid.style(cell.row, cell.column).raisedFrom);
}

function dayOf(days: number): PeriodText {
  const text = new Date(Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
  return { kind: 'day', text, year: Number(text.slice(0, 4)), part: 0, marks: [] };
}

function byLevels(looks: SheetLooks, frame: WideFrame, levels: readonly number[], column: number): Parted | null {
  const periods = levels.map((depth) => periodAt(looks, frame, depth, column));
  if (periods.some((period) => period === null)) return null;
  const keys = periods.map((period) => ({ text: period?.text ?? '', period }));
  const flags = periods.flatMap((period) => period?.marks ?? []);
  return { column, keys, measure: measureWords(frame, levels, column), flags };
}

function measureWords(frame: WideFrame, levels: readonly number[], column: number): readonly string[] {
  return frame.headerRows.map((row, depth) => {
    if (levels.includes(depth) || row === frame.unitRow) return '';
    const text = cellAt(frame, depth, column)?.text ?? '';
    return isCaption(frame, depth, text) ? '' : text;
  });
}

/** "Years" over all years says what the key is, not what is measured. */
function isCaption(frame: WideFrame, depth: number, text: string): boolean {
  if (text === '' || text.length > 40) return false;
  if (frame.figures.some((column) => ![text, ''].includes(frame.words.get(column)?.[depth]?.text ?? ''))) return false;
  const role = roleOf(text);
  return role?.role === 'period' && role.confidence >= 1;
}

function captionOf(frame: WideFrame, levels: readonly number[], i: number): string | null {
  const own = levels[i] ?? 0;
  for (let depth = own - 1; depth >= 0; depth -= 1) {
    const [column] = frame.figures;
    const text = column === undefined ? '' : (frame.words.get(column)?.[depth]?.text ?? '');
    if (text !== '' && !levels.includes(depth) && isCaption(frame, depth, text)) return text;
  }
  return null;
}

const kindLabels: Readonly<Record<PeriodText['kind'], string>> = {
  year: 'Year',
  season: 'Season',
  range: 'Period',
  half: 'Half-year',
  quarter: 'Quarter',
  month: 'Month',
  day: 'Date',
};

function kindLabel(columns: readonly Parted[], i: number): string {
  const kinds = new Set(columns.map((each) => each.keys[i]?.period?.kind ?? 'range'));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kindLabels[kind] : 'Period';
}

/** Periods inside the only words over a column, as "2013 Area (Hectares)". */
function withinWords(frame: WideFrame, column: number): Parted | null {
  const words = frame.headerRows
    .filter((row) => row !== frame.unitRow)
    .map((_, depth) => cellAt(frame, depth, column)?.text ?? '');
  for (const [depth, text] of words.entries()) {
    const found = text === '' ? null : periodWithin(text);
    if (found === null) continue;
    const measure = words.map((word, i) => (i === depth ? found.rest : word));
    return { column, keys: [{ text: found.period.text, period: found.period }], measure, flags: found.period.marks };
  }
  return null;
}

interface NamedKey {
  readonly depth: number;
  readonly label: string;
  readonly role: Role | null;
}

/** A header row of names (crops, places) that has the same measures or periods under each of them. */
function namedKey(columns: readonly Parted[]): NamedKey | null {
  const depths = columns[0]?.measure.length ?? 0;
  for (let depth = 0; depth < depths; depth += 1) {
    const names = [...new Set(columns.map(({ measure }) => measure[depth] ?? ''))];
    if (names.length < 2 || names.includes('')) continue;
    const under = names.map((name) =>
      columns.filter(({ measure }) => measure[depth] === name).map((each) => restKey(each, depth)),
    );
    const [first = []] = under;
    const isGrid = first.length >= 2 && under.every((each) => each.join('|') === first.join('|'));
    if (!isGrid || names.some(isMeasureName)) continue;
    const role = roleOfNames(names);
    const lower = [
      ...new Set(
        columns.map((each) =>
          each.measure
            .filter((_, i) => i !== depth)
            .join(' ')
            .trim(),
        ),
      ),
    ];
    const isMeasured = lower.length >= 2 && lower.every((text) => isMeasureName(text));
    if (role === null && !isMeasured) continue;
    return { depth, label: role === 'product' ? 'Product' : role === 'area' ? 'Area' : 'Group', role };
  }
  return null;
}

/** What a column says besides the words at a depth, without its first keys. */
function restKey(each: Parted, depth: number, from = 0): string {
  const words = each.measure.filter((_, i) => i !== depth);
  return [...words, ...each.keys.slice(from).map(({ text }) => text)].map(normalise).join('/');
}

const measureRoles: ReadonlySet<Role> = new Set([
  'area-harvested',
  'yield',
  'production',
  'quantity',
  'value',
  'price',
]);

function isMeasureName(text: string): boolean {
  const role = roleOf(text)?.role;
  return (role !== undefined && measureRoles.has(role)) || unitInText(text) !== null;
}

function roleOfNames(all: readonly string[]): Role | null {
  const names = all.filter((name) => !isTotalWord(name));
  if (names.length === 0) return null;
  const products = names.filter((name) => productNamed(name)).length;
  if (products >= names.length * 0.6) return 'product';
  const places = names.filter((name) => name.length > 3 && countryOf(name) !== null).length;
  return places >= names.length * 0.6 ? 'area' : null;
}

function withKey(each: Parted, depth: number): Parted {
  return {
    ...each,
    keys: [{ text: each.measure[depth] ?? '', period: null }, ...each.keys],
    measure: each.measure.map((word, i) => (i === depth ? '' : word)),
  };
}

/** Blocks and measures of the columns; null when two columns say the same, or most of the grid would be empty. */
function blocksOf(columns: readonly Parted[]): Pick<WideShape, 'measures' | 'blocks'> | null {
  const measures: string[] = [];
  const blocks = new Map<string, { keys: string[]; columns: (number | null)[]; flags: Set<string> }>();
  for (const each of columns) {
    const name = [...new Set(each.measure.filter((word) => word !== ''))].join(' · ');
    let at = measures.indexOf(name);
    if (at < 0) at = measures.push(name) - 1;
    const texts = each.keys.map(({ text }) => text);
    const key = texts.join('\u0000');
    const block = blocks.get(key) ?? { keys: texts, columns: [], flags: new Set() };
    blocks.set(key, block);
    if ((block.columns[at] ?? null) !== null) return null;
    block.columns[at] = each.column;
    for (const flag of each.flags) block.flags.add(flag);
  }
  const isSparse = columns.length < blocks.size * measures.length * 0.6;
  if (blocks.size < 2 || isSparse) return null;
  return {
    measures,
    blocks: [...blocks.values()].map(({ keys, columns: found, flags }) => ({
      keys,
      columns: measures.map((_, i) => found[i] ?? null),
      flags: [...flags],
    })),
  };
}
