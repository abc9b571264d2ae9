import type { Role } from '../../model/table.ts';
import { countryOf } from '../../vocabulary/countries.ts';
import { roleOf } from '../../vocabulary/header-synonyms.ts';
import { normalise } from '../../vocabulary/normalise.ts';
import type { HeaderCell, HeaderWords } from './header-words.ts';
import { productNamed } from './product-names.ts';
import { unitInText } from './header-label.ts';
import { periodOf, periodWithin, type PeriodText } from './period-text.ts';
import type { SheetLooks } from './sheet-looks.ts';
import type { WideShape } from './structure.ts';

export interface WideGuess {
  readonly wide: WideShape;
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
  const parted =
    levels.length > 0
      ? frame.figures.flatMap((column) => byLevels(looks, frame, levels, column) ?? [])
      : frame.figures.flatMap((column) => withinWords(frame, column) ?? []);
  const isWithin = levels.length === 0;
  const kinds = parted[0]?.keys.map(({ period }) => period?.kind ?? null) ?? [];
  const byPeriod = parted.length >= 2 && parted.length >= frame.figures.length * 0.5 ? parted : null;
  const columns: readonly Parted[] =
    byPeriod ??
    frame.figures.map((column) => ({ column, keys: [], measure: measureWords(frame, [], column), flags: [] }));
  const named = namedKey(columns);
  if (byPeriod === null && named === null) return null;
  const depth = named?.depth ?? -1;
  const cut = named === null ? columns : columns.map((each) => withKey(each, depth));
  const blocks = blocksOf(cut);
  if (blocks === null) return null;
  const periodKeys = (byPeriod === null ? [] : kinds).map((_, i) => ({
    label: (isWithin ? null : captionOf(frame, levels, i)) ?? kindLabel(cut, i + (named === null ? 0 : 1)),
    role: 'period' as Role,
    headerRow: isWithin ? (frame.headerRows[0] ?? null) : (frame.headerRows[levels[i] ?? 0] ?? null),
  }));
  const keys =
    named === null
      ? periodKeys
      : [{ label: named.label, role: named.role, headerRow: frame.headerRows[named.level] ?? null }, ...periodKeys];
  const share = cut.length / Math.max(1, frame.figures.length);
  const first = blocks.blocks[0]?.keys.join(' ') ?? '';
  const last = blocks.blocks[blocks.blocks.length - 1]?.keys.join(' ') ?? '';
  const reason = `${String(cut.length)} of ${String(frame.figures.length)} columns of figures stand under ${String(blocks.blocks.length)} different headings, ${first} to ${last}.`;
  const confidence =
    Math.min(0.95, 0.6 + 0.35 * share) - (blocks.blocks.length < 3 ? 0.1 : 0) - (named === null ? 0 : 0.1);
  return { wide: { keys, ...blocks }, confidence, reason };
}

/** Header rows, by depth, whose words are periods over most columns of figures. */
function keyLevels(looks: SheetLooks, frame: WideFrame): readonly number[] {
  const found: { depth: number; distinct: number }[] = [];
  frame.headerRows.forEach((row, depth) => {
    if (row === frame.unitRow) return;
    const periods = frame.figures
      .map((column) => periodAt(looks, frame, depth, column))
      .filter((each) => each !== null);
    if (periods.length < 2 || periods.length < frame.figures.length * 0.5 || !areYears(frame, depth)) return;
    found.push({ depth, distinct: new Set(periods.map(({ text }) => text)).size });
  });
  return found.some(({ distinct }) => distinct >= 2) ? found.map(({ depth }) => depth) : [];
}

/** Four digits among which some are no years are codes: 0901, 1006, 2008. */
function areYears(frame: WideFrame, depth: number): boolean {
  const digits = frame.figures
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
  readonly level: number;
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
    return { depth, level: depth, label: role === 'product' ? 'Product' : role === 'area' ? 'Area' : 'Group', role };
  }
  return null;
}

function restKey(each: Parted, depth: number): string {
  return [...each.measure.filter((_, i) => i !== depth), ...each.keys.map(({ text }) => text)].map(normalise).join('/');
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

function roleOfNames(names: readonly string[]): Role | null {
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
