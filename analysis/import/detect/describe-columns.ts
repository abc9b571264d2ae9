import { languageOf, roleOf } from '../../vocabulary/header-synonyms.ts';
import type { Grid } from '../grid.ts';
import type { Decision, MissingPlan, NotePlan, Question } from '../plan/plan.ts';
import { acceptMarks, countMarked, noMarks, type AcceptedMarks } from './accepted-marks.ts';
import { bodyRows } from './body-rows.ts';
import { codeQuestion, mendedCodes } from './codes.ts';
import { decideColumn, type ColumnDecision } from './column-decision.ts';
import { lookAtColumn, type ColumnLooks } from './column-looks.ts';
import { dashes, dashQuestion, questionsOfColumn } from './column-questions.ts';
import { guessRole, isCodeHeader, mayBeYears } from './column-role.ts';
import { tallyColumns } from './column-tally.ts';
import { marksOfSums, tableMarks } from './decimal-mark.ts';
import type { DescribedColumn, DescribedColumns } from './described-columns.ts';
import { usualFlag } from './flags.ts';
import { keyTypes } from './key-types.ts';
import { legendOf, noteOf, readLegend, type LegendLine } from './legend.ts';
import { mayMeanZero, meaningOf, usualMeaning } from './missing-meaning.ts';
import { labelColumn } from './row-units.ts';
import type { TableStructure } from './structure.ts';
import { keptColumns, tidyNames, type Named, type TidyNames } from './tidy-names.ts';
import { titleUnit, unitOfColumn, type FoundUnit } from './unit-of-column.ts';

/** One column of the tidy table on its way to a description. */
interface Subject {
  readonly named: Named;
  /** What the sheet calls it: '' where the label was made up. */
  readonly words: string;
  readonly looks: ColumnLooks;
  readonly isMeasure: boolean;
}

/** Say of each column what it holds, how its cells are read and why; of the table what its marks and gaps mean. */
export function describeColumns(
  grid: Grid,
  structure: TableStructure,
  names = tidyNames(grid, structure),
): DescribedColumns {
  const legend = readLegend(grid, structure);
  const subjects = subjectsOf(grid, structure, names, legend);
  const all = subjects.map(({ looks }) => looks);
  const isCode = subjects.map(({ named }) => isCodeHeader(named.label));
  const accepted = acceptMarks(all, [...legend, ...notesOfMarks(grid, structure, all, legend)], isCode);
  all.forEach((looks, i) => {
    countMarked(looks, accepted[i] ?? noMarks);
  });
  const marks = tableMarks(all, marksOfSums(grid, structure));
  // Where each row names its own unit, that of the title is not the unit of all.
  const hasRowUnits = labelColumn(structure.groups) !== null;
  const title = hasRowUnits ? null : titleUnit(grid, structure);
  const decisions: Decision[] = [];
  const questions: Question[] = [];
  const first = subjects.map((subject, i) => {
    const flags = accepted[i] ?? noMarks;
    const decision = decideColumn(subject.looks, marks, flags, isCode[i] === true);
    questions.push(...questionsOfColumn(subject.named, subject.looks, decision));
    return describe(grid, structure, subject, decision, flags, title, decisions);
  });
  const described = withCodes(subjects, onePeriod(structure, subjects, first), decisions, questions);
  const missing = missingPlans(described, legend);
  questions.push(...dashQuestions(all, described, missing));
  const columns = subjects.length - (structure.wide?.measures.length ?? 0);
  return {
    columns: described.slice(0, columns),
    measures: described.slice(columns),
    keys: structure.wide === null ? [] : keyTypes(structure.wide),
    notes: notesOf(grid, structure, described, legend),
    missing,
    language: languageOf([...subjects.map(({ words }) => words), structure.label]),
    decisions,
    questions,
  };
}

function subjectsOf(
  grid: Grid,
  structure: TableStructure,
  names: TidyNames,
  legend: readonly LegendLine[],
): readonly Subject[] {
  const rows = bodyRows(structure);
  // A name that stands once for its block may stand in a row kept apart, as that of a sub-total.
  const naming = bodyRows({
    ...structure,
    apart: structure.apart.filter(({ role }) => role !== 'group' && role !== 'subtotal'),
  });
  const codes = new Set(legend.filter(({ text }) => meaningOf(text) !== null).map(({ mark }) => mark));
  const look = (columns: readonly number[], own = rows): ColumnLooks =>
    lookAtColumn(grid, tallyColumns(grid, columns, own), codes);
  const unnamed: Named = { name: '', label: '' };
  const kept = keptColumns(structure).map((column, i) => ({
    named: names.columns[i] ?? unnamed,
    words: wordsOf(names.columns[i] ?? unnamed),
    looks: look([column], structure.fillDown.includes(column) ? naming : rows),
    isMeasure: false,
  }));
  const measures = (structure.wide?.measures ?? []).map((words, i) => ({
    named: names.measures[i] ?? unnamed,
    words,
    looks: look(structure.wide?.blocks.flatMap(({ columns }) => columns[i] ?? []) ?? []),
    isMeasure: true,
  }));
  return [...kept, ...measures];
}

/** Lines such as "e Estimate", which say what a mark means only where figures carry it. */
function notesOfMarks(
  grid: Grid,
  structure: TableStructure,
  all: readonly ColumnLooks[],
  legend: readonly LegendLine[],
): readonly LegendLine[] {
  const marks = new Set(
    all.flatMap(({ marked }) =>
      marked.filter(({ by, isFigure }) => isFigure && by === 'letters').map(({ mark }) => mark),
    ),
  );
  return [...marks].flatMap((mark) => (legendOf(legend, mark) === null ? (noteOf(grid, structure, mark) ?? []) : []));
}

/** Codes that a spreadsheet wrote otherwise than they are, with how they are mended. */
function withCodes(
  subjects: readonly Subject[],
  described: readonly DescribedColumn[],
  decisions: Decision[],
  questions: Question[],
): readonly DescribedColumn[] {
  const roles = described.map(({ role }) => role);
  // Extracts say which classification they hold; the SITC has codes of five digits.
  const isOther = subjects.some(
    ({ words, looks }) =>
      /classification/iu.test(words) && looks.sample.some((word) => /^(S\d?|SITC|BE|EB)/u.test(word)),
  );
  return described.map((each, i) => {
    const subject = subjects[i];
    if (subject === undefined || each.type !== 'text' || !isCodeHeader(subject.words) || isOther) return each;
    const mended = mendedCodes(subject.words, subject.looks, roles);
    if (mended === null) return each;
    const { code, isSure, confidence, reason } = mended;
    if (!isSure) {
      questions.push(codeQuestion(subject.named.name, subject.looks, code));
      return each;
    }
    decisions.push({ about: 'type', column: subject.named.name, confidence, reason });
    return { ...each, code };
  });
}

/** Days of a survey beside a column that is called the year: the one that says so is the period. */
function onePeriod(
  { wide }: TableStructure,
  subjects: readonly Subject[],
  described: readonly DescribedColumn[],
): readonly DescribedColumn[] {
  const isCalled = subjects.map(({ words }) => roleOf(words)?.role === 'period');
  const isTold = isCalled.some((is, i) => is && described[i]?.role === 'period');
  if (!isTold && wide?.keys.some(({ role }) => role === 'period') !== true) return described;
  return described.map((each, i) => (each.role === 'period' && isCalled[i] === false ? { ...each, role: null } : each));
}

function wordsOf({ label }: Named): string {
  return label.startsWith('Column ') ? '' : label;
}

function describe(
  grid: Grid,
  structure: TableStructure,
  { named, words, looks, isMeasure }: Subject,
  decision: ColumnDecision,
  flags: AcceptedMarks,
  title: FoundUnit | null,
  decisions: Decision[],
): DescribedColumn {
  const isNumeric = decision.type === 'number' || decision.type === 'integer' || decision.doubt === 'two-ways';
  const isPeriod = !isMeasure && decision.period !== null && (decision.period !== 'year' || mayBeYears(words));
  // Nothing but signs for missing figures under a header with a unit: figures, of which none is known.
  const isBare = !isNumeric && looks.missing.size > 0 && looks.words === 0 && looks.tally.numbers === 0;
  const ofGaps = isBare ? unitOfColumn(grid, structure, looks, words, null) : null;
  const found = isNumeric && !isPeriod ? unitOfColumn(grid, structure, looks, words, title) : ofGaps;
  const type = ofGaps === null ? decision.type : 'number';
  const role = guessRole({
    label: words,
    type,
    unit: found?.unit ?? null,
    words: looks.sample,
    isNumeric: isNumeric || ofGaps !== null,
    isPeriod,
    title: isMeasure && labelColumn(structure.groups) === null ? structure.label : null,
  });
  const say = (about: Decision['about'], confidence: number, reason: string): void => {
    decisions.push({ about, column: named.name, confidence: Math.round(confidence * 100) / 100, reason });
  };
  say(isNumeric ? 'number-format' : 'type', decision.confidence, decision.evidence.reason);
  if (found !== null) say('unit', found.by === 'the title' ? 0.7 : 0.95, `${found.unit}, named by ${found.by}`);
  if (role !== null) say('role', role.confidence, `${role.role}: ${role.reason}`);
  if (flags.flags.length > 0) {
    const list = flags.flags.map((flag) => `"${flag}"`).join(', ');
    say('flags', 0.9, `${String(flags.count)} values carry ${list}: ${flags.reason}`);
  }
  return {
    type,
    marks: decision.marks,
    dateOrder: decision.dateOrder,
    missing: decision.missing,
    flags: flags.flags,
    unit: role?.role === 'period' ? null : (found?.unit ?? null),
    role: role?.role ?? null,
    evidence: decision.evidence,
  };
}

function missingPlans(columns: readonly DescribedColumn[], legend: readonly LegendLine[]): readonly MissingPlan[] {
  const texts = new Set(columns.flatMap(({ missing }) => missing));
  return [...texts].map((text): MissingPlan => {
    const line = legendOf(legend, text);
    const means = line === null ? null : meaningOf(line.text);
    return line === null || means === null
      ? { text, means: usualMeaning(text), by: 'usual', row: null, column: null }
      : { text, means, by: 'legend', row: line.row, column: line.column };
  });
}

function dashQuestions(
  all: readonly ColumnLooks[],
  described: readonly DescribedColumn[],
  missing: readonly MissingPlan[],
): readonly Question[] {
  const numeric = all.filter((_, i) => ['integer', 'number'].includes(described[i]?.type ?? ''));
  return [...dashes(numeric)].flatMap(([code, { cells, count }]) => {
    const plan = missing.find(({ text }) => text === code);
    return plan?.by === 'usual' && mayMeanZero(code) ? [dashQuestion(code, cells, count)] : [];
  });
}

/** Marks of values and names, each with the line that explains it, or with common usage. */
function notesOf(
  grid: Grid,
  structure: TableStructure,
  columns: readonly DescribedColumn[],
  legend: readonly LegendLine[],
): readonly NotePlan[] {
  const notes: NotePlan[] = [...structure.notes];
  const ofBlocks = structure.wide?.blocks.flatMap(({ flags }) => flags) ?? [];
  for (const mark of new Set([...columns.flatMap(({ flags }) => flags), ...ofBlocks])) {
    if (notes.some((note) => note.mark === mark)) continue;
    const line = legendOf(legend, mark) ?? noteOf(grid, structure, mark);
    const usual = usualFlag(mark);
    if (line !== null) notes.push({ mark, text: line.text, row: line.row, column: line.column });
    else if (usual !== null) notes.push({ mark, text: usual, row: null, column: null });
  }
  return notes;
}
