import type { Evidence } from '../../model/table.ts';
import type { Text } from '../../model/text.ts';
import { address } from '../address.ts';
import type { MeasurePlan, Question } from '../plan/plan.ts';
import { isWholeColumn, marksOf, type ColumnDecision } from './column-decision.ts';
import type { ColumnLooks } from './column-looks.ts';
import { readDate, type DateOrder } from './date-text.ts';
import { mayMeanZero } from './missing-meaning.ts';
import { numberLook, readNumber } from './number-text.ts';
import type { Named } from './tidy-names.ts';

type Change = Partial<Omit<MeasurePlan, 'name'>>;

/** What a person is asked about a column that reads two ways. */
export function questionsOfColumn(named: Named, looks: ColumnLooks, decision: ColumnDecision): readonly Question[] {
  const questions: Question[] = [];
  switch (decision.doubt) {
    case 'two-ways':
    case 'pattern':
      questions.push(twoWays(named, looks, decision));
      break;
    case 'date-order':
      questions.push(dateOrder(named, looks, decision));
      break;
    case 'mixed':
      questions.push(mixed(named, looks, decision));
      break;
    case 'season-or-month':
      questions.push(seasonOrMonth(named, looks));
      break;
    case null:
      break;
  }
  if (decision.type === 'integer' || decision.type === 'number') questions.push(...oddNumbers(named, looks, decision));
  return questions;
}

/** "-" stands for zero in some offices and for a figure that is not there in others. */
export function dashQuestion(code: string, cells: readonly string[], count: number): Question {
  return {
    code: 'dash-zero',
    id: `dash-zero:${code}`,
    column: null,
    text: words(
      `${times(count)} "${code}" stands where a figure should be. Does it mean zero, or that there is no figure?`,
    ),
    cells,
    count,
    answers: [
      {
        label: words('There is no figure'),
        example: `"${code}" is missing`,
        edit: { kind: 'missing', text: code, means: 'unknown' },
        isCurrent: true,
      },
      {
        label: words('Zero'),
        example: `"${code}" is 0`,
        edit: { kind: 'missing', text: code, means: 'zero' },
        isCurrent: false,
      },
    ],
  };
}

/** Codes of the columns that need the question, with their cells. */
export function dashes(all: readonly ColumnLooks[]): ReadonlyMap<string, { readonly cells: string[]; count: number }> {
  const found = new Map<string, { readonly cells: string[]; count: number }>();
  for (const { tally } of all) {
    for (const { text, count, row, column } of tally.texts.values()) {
      if (!mayMeanZero(text)) continue;
      const code = text.trim();
      const known = found.get(code) ?? { cells: [], count: 0 };
      known.count += count;
      if (known.cells.length < 20) known.cells.push(address(row, column));
      found.set(code, known);
    }
  }
  return found;
}

function twoWays(named: Named, looks: ColumnLooks, { evidence, doubt }: ColumnDecision): Question {
  const sample = sampleOf(looks, (text) => ['dot3', 'comma3'].includes(numberLook(text).shape));
  const isDot = sample === null || sample.includes('.');
  const grouped = marksOf(looks, isDot ? ',' : '.');
  const decimal = marksOf(looks, isDot ? '.' : ',');
  const readAs = (marks: typeof grouped): Change => ({
    type: isWholeColumn(looks, marks.decimal) ? 'integer' : 'number',
    marks,
    missing: [...looks.missing.keys()],
  });
  const shown = (marks: typeof grouped): string | null =>
    sample === null ? null : `"${sample.trim()}" is ${plainNumber(readNumber(sample, marks))}`;
  const mark = isDot ? 'dot' : 'comma';
  return {
    code: 'number-two-ways',
    id: `number-two-ways:${named.name}`,
    column: named.name,
    text: words(
      `In ${named.label}, does the ${mark} before three digits group thousands, or does it begin the decimals?`,
    ),
    cells: evidence.examples.length > 0 ? evidence.examples : firstCells(looks, ['dot3', 'comma3']),
    count: (looks.shapes.get('dot3') ?? 0) + (looks.shapes.get('comma3') ?? 0),
    answers: [
      answer(named, `The ${mark} groups thousands`, shown(grouped), readAs(grouped), doubt === 'pattern'),
      answer(named, `The ${mark} begins the decimals`, shown(decimal), readAs(decimal), false),
      answer(named, 'Keep the text as it is', null, { type: 'text' }, doubt === 'two-ways'),
    ],
  };
}

function dateOrder(named: Named, looks: ColumnLooks, { evidence }: ColumnDecision): Question {
  const sample = sampleOf(
    looks,
    (text) => !Number.isNaN(readDate(text, 'dmy')) && !Number.isNaN(readDate(text, 'mdy')),
  );
  const shown = (order: DateOrder): string | null => {
    if (sample === null) return null;
    return `"${sample.trim()}" is ${new Date(readDate(sample, order) * 86_400_000).toISOString().slice(0, 10)}`;
  };
  const readAs = (order: DateOrder): Change => ({ type: 'date', dateOrder: order, missing: [...looks.missing.keys()] });
  return {
    code: 'date-two-ways',
    id: `date-two-ways:${named.name}`,
    column: named.name,
    text: words(`In ${named.label}, does the day come first, or the month?`),
    cells: evidence.examples,
    count: looks.days.any,
    answers: [
      answer(named, 'The day comes first', shown('dmy'), readAs('dmy'), false),
      answer(named, 'The month comes first', shown('mdy'), readAs('mdy'), false),
      answer(named, 'Keep the text as it is', null, { type: 'text', dateOrder: null }, true),
    ],
  };
}

function mixed(named: Named, looks: ColumnLooks, { evidence }: ColumnDecision): Question {
  const marks = marksOf(looks, (looks.shapes.get('comma') ?? 0) > (looks.shapes.get('dot') ?? 0) ? ',' : '.');
  return {
    code: 'column-mixed',
    id: `column-mixed:${named.name}`,
    column: named.name,
    text: words(`${named.label}: ${evidence.reason}. Should it be figures?`),
    cells: evidence.examples,
    count: looks.words,
    answers: [
      answer(named, 'Keep all of it as text', null, { type: 'text' }, true),
      answer(
        named,
        'Figures; the words become missing',
        `${times(looks.words)} would be missing`,
        { type: isWholeColumn(looks, marks.decimal) ? 'integer' : 'number', marks, missing: [...looks.missing.keys()] },
        false,
      ),
    ],
  };
}

function seasonOrMonth(named: Named, looks: ColumnLooks): Question {
  const sample = sampleOf(looks, () => true) ?? '';
  return {
    code: 'season-or-month',
    id: `season-or-month:${named.name}`,
    column: named.name,
    text: words(`In ${named.label}, is "${sample}" a year that ends in the next one, or a month?`),
    cells: firstCells(looks, null),
    count: looks.periods.either,
    answers: [
      answer(named, 'Years that end in the next one', null, { type: 'text' }, true),
      answer(named, 'Months', null, { type: 'date', dateOrder: 'ymd' }, false),
    ],
  };
}

/** 9999 and -99 are what programs write for "no answer": asked when they stand apart from all other figures. */
function oddNumbers(named: Named, looks: ColumnLooks, decision: ColumnDecision): readonly Question[] {
  const questions: Question[] = [];
  for (const [value, count] of looks.tally.odd) {
    const isApart = value > 0 ? looks.high < value / 2 : looks.low >= 0;
    if (!isApart) continue;
    const code = String(value);
    questions.push({
      code: 'code-for-missing',
      id: `code-for-missing:${named.name}:${code}`,
      column: named.name,
      text: words(
        `In ${named.label}, ${code} stands in ${cells(count)}, far from all other figures. Is it a figure, or a code for a missing one?`,
      ),
      cells: firstOf(looks, code),
      count,
      answers: [
        answer(named, 'A figure', null, { missing: decision.missing }, true),
        answer(
          named,
          'A code for a missing figure',
          `${code} is missing`,
          { missing: [...decision.missing, code] },
          false,
        ),
      ],
    });
  }
  return questions;
}

function firstOf(looks: ColumnLooks, code: string): readonly string[] {
  const seen = looks.tally.texts.get(code);
  return seen === undefined ? [] : [address(seen.row, seen.column)];
}

function firstCells(looks: ColumnLooks, shapes: readonly string[] | null): Evidence['examples'] {
  const found: string[] = [];
  for (const { text, row, column } of looks.tally.texts.values()) {
    if (shapes !== null && !shapes.includes(numberLook(text).shape)) continue;
    found.push(address(row, column));
    if (found.length === 20) break;
  }
  return found;
}

function sampleOf(looks: ColumnLooks, fits: (text: string) => boolean): string | null {
  for (const text of looks.tally.texts.keys()) if (fits(text)) return text;
  return null;
}

function answer(
  named: Named,
  label: string,
  example: string | null,
  change: Change,
  isCurrent: boolean,
): Question['answers'][number] {
  return { label: words(label), example, edit: { kind: 'column', column: named.name, change }, isCurrent };
}

/** Written alike on every machine: a comma for thousands, a dot for decimals. */
function plainNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function times(count: number): string {
  return count === 1 ? 'Once' : `${String(count)} times`;
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${String(count)} cells`;
}

function words(english: string): Text {
  return { en: english };
}
