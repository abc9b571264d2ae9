import { packText, packedColumn } from '../../engine/packed-text.ts';
import type { ColumnValues } from '../../model/table.ts';
import { readDate } from '../detect/date-text.ts';
import { markBytes, plainNumber } from '../detect/number-bytes.ts';
import { readNumber } from '../detect/number-text.ts';
import type { ColumnFields, DistinctTexts } from '../grid.ts';
import { textOf } from '../readers/distinct-texts.ts';
import { trimEnd, trimStart } from '../readers/text-blank.ts';
import { MissingTexts } from './missing-texts.ts';
import { agrees, disagrees, isMissing, type Outcomes } from './outcomes.ts';
import type { ColumnPlan } from './plan.ts';

/**
 * Values of a column of a text file, from its bytes: where few texts differ each of them is read once, elsewhere plain
 * numbers and words are read without becoming strings.
 */
export function convertFields(
  fields: ColumnFields,
  plan: ColumnPlan,
  rows: readonly number[],
  outcomes: Outcomes,
): ColumnValues {
  const distinct = fields.distinct();
  switch (plan.type) {
    case 'text':
      return distinct === null ? words(fields, plan, rows, outcomes) : dictionary(distinct, plan, rows, outcomes);
    case 'boolean':
      return booleans(fields, plan, rows, outcomes);
    case 'integer':
    case 'number':
    case 'date': {
      const values =
        distinct === null ? figures(fields, plan, rows, outcomes) : figuresOf(distinct, plan, rows, outcomes);
      return { name: plan.name, type: plan.type, values };
    }
  }
}

/** Value of a text under the plan, or NaN; its missing codes are not looked at. */
function valueOf(text: string, plan: ColumnPlan): number {
  if (plan.type === 'date') return plan.dateOrder === null ? Number.NaN : readDate(text, plan.dateOrder);
  const value = readNumber(text, plan.marks);
  return plan.type === 'integer' && !Number.isSafeInteger(value) ? Number.NaN : value;
}

function figuresOf(
  { texts, codes }: DistinctTexts,
  plan: ColumnPlan,
  rows: readonly number[],
  outcomes: Outcomes,
): Float64Array {
  const missing = new Set(plan.missing);
  const known = new Float64Array(texts.length);
  const outcome = new Uint8Array(texts.length);
  const values = new Float64Array(rows.length);
  let agreeing = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const code = codes[row] as number;
    if (outcome[code] === 0) {
      const text = texts[code] as string;
      const whole = text.trim();
      const isGap = whole === '' || missing.has(whole);
      const value = isGap ? Number.NaN : valueOf(text, plan);
      known[code] = value;
      outcome[code] = isGap ? isMissing : Number.isNaN(value) ? disagrees : agrees;
    }
    values[i] = known[code] as number;
    if (outcome[code] === agrees) agreeing += 1;
    else outcomes.add(outcome[code] as number, row);
  }
  outcomes.addAgreeing(agreeing);
  return values;
}

function figures(
  { bytes, starts, ends }: ColumnFields,
  plan: ColumnPlan,
  rows: readonly number[],
  outcomes: Outcomes,
): Float64Array {
  const missing = new MissingTexts(plan.missing);
  const marks = markBytes(plan.marks);
  const isWhole = plan.type === 'integer';
  const isDate = plan.type === 'date';
  const values = new Float64Array(rows.length);
  let agreeing = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const start = starts[row] as number;
    const end = ends[row] as number;
    let value = isDate ? Number.NaN : plainNumber(bytes, start, end, marks);
    if (Number.isNaN(value) && start < end) value = valueOf(textOf(bytes, start, end), plan);
    else if (isWhole && !Number.isInteger(value)) value = Number.NaN;
    if (Number.isNaN(value) || !missing.isEmpty) {
      const from = trimStart(bytes, start, end);
      const to = trimEnd(bytes, from, end);
      const isGap = from === to || missing.has(bytes, from, to);
      outcomes.add(isGap ? isMissing : Number.isNaN(value) ? disagrees : agrees, row);
      values[i] = isGap ? Number.NaN : value;
    } else {
      agreeing += 1;
      values[i] = value;
    }
  }
  outcomes.addAgreeing(agreeing);
  return values;
}

/** A text file has words only; none of them is a boolean of the file. */
function booleans(
  { bytes, starts, ends }: ColumnFields,
  plan: ColumnPlan,
  rows: readonly number[],
  outcomes: Outcomes,
): ColumnValues {
  const missing = new Set(plan.missing);
  for (const row of rows) {
    const text = textOf(bytes, starts[row] as number, ends[row] as number).trim();
    outcomes.add(text === '' || missing.has(text) ? isMissing : disagrees, row);
  }
  return { name: plan.name, type: 'boolean', values: new Array<null>(rows.length).fill(null) };
}

const unseen = -1;
const gap = -2;

/** Texts without the blanks around them, each once. */
function dictionary(
  { texts, codes }: DistinctTexts,
  plan: ColumnPlan,
  rows: readonly number[],
  outcomes: Outcomes,
): ColumnValues {
  const missing = new Set(plan.missing);
  const places = new Map<string, number>();
  const placeOf = new Int32Array(texts.length).fill(unseen);
  const kept = new Uint16Array(rows.length);
  const present = new Presence(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const code = codes[row] as number;
    let place = placeOf[code] as number;
    if (place === unseen) {
      const text = (texts[code] as string).trim();
      if (text === '' || missing.has(text)) place = gap;
      else {
        place = places.get(text) ?? places.size;
        places.set(text, place);
      }
      placeOf[code] = place;
    }
    if (place === gap) {
      present.leaveOut(i);
      outcomes.add(isMissing, row);
    } else kept[i] = place;
  }
  outcomes.addAgreeing(rows.length - present.missing);
  return packedColumn({
    name: plan.name,
    length: rows.length,
    present: present.bits,
    missing: present.missing,
    codes: kept,
    texts: packText([...places.keys()], plan.name),
  });
}

/** Texts that nearly all differ: their bytes, one after the other. */
function words(
  { bytes, starts, ends }: ColumnFields,
  plan: ColumnPlan,
  rows: readonly number[],
  outcomes: Outcomes,
): ColumnValues {
  const missing = new MissingTexts(plan.missing);
  const present = new Presence(rows.length);
  const valueOffsets = new Int32Array(rows.length + 1);
  let most = 0;
  for (const row of rows) most += (ends[row] as number) - (starts[row] as number);
  const data = new Uint8Array(most);
  let size = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const end = ends[row] as number;
    const from = trimStart(bytes, starts[row] as number, end);
    const to = trimEnd(bytes, from, end);
    if (from === to || missing.has(bytes, from, to)) {
      present.leaveOut(i);
      outcomes.add(isMissing, row);
    } else for (let at = from; at < to; at += 1, size += 1) data[size] = bytes[at] as number;
    valueOffsets[i + 1] = size;
  }
  outcomes.addAgreeing(rows.length - present.missing);
  return packedColumn({
    name: plan.name,
    length: rows.length,
    present: present.bits,
    missing: present.missing,
    codes: null,
    texts: { valueOffsets, data: data.subarray(0, size) },
  });
}

/** Which rows have a text, a bit each; made when the first has none. */
class Presence {
  readonly #length: number;
  bits: Uint8Array | null = null;
  missing = 0;

  constructor(length: number) {
    this.#length = length;
  }

  leaveOut(row: number): void {
    this.bits ??= allPresent(this.#length);
    this.bits[row >> 3] = (this.bits[row >> 3] as number) & ~(1 << (row & 7));
    this.missing += 1;
  }
}

function allPresent(length: number): Uint8Array {
  const bits = new Uint8Array((length + 7) >> 3).fill(255);
  if ((length & 7) > 0) bits[bits.length - 1] = (1 << (length & 7)) - 1;
  return bits;
}
