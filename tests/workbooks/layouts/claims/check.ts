import { blockOf, columnLetter } from '../../../../analysis/import/address.ts';
import type { ImportPlan, TablePlan, WorkbookSession } from '../../../../analysis/import/plan/plan.ts';
import { tidyRows } from '../../support/tidy-rows.ts';
import type { ColumnClaim, TableTruth, Truth } from '../make/layout.ts';
import { columnFaults, unmetClaims } from './columns.ts';
import { valueFaults } from './values.ts';

/** A claim that does not hold: which, and what came instead. */
export interface Fault {
  /** `layout`, or of the second claimed table `2 rows`. */
  readonly claim: string;
  readonly came: string;
}

/** All claims about a file that do not hold. */
export function faultsOf(truth: Truth, session: WorkbookSession): readonly Fault[] {
  const { plan, sheets, notices } = session.summary;
  const faults: Fault[] = [];
  const claim = (name: string, expected: unknown, came: unknown): void => {
    if (JSON.stringify(expected) !== JSON.stringify(came)) {
      faults.push({ claim: name, came: `${JSON.stringify(came)} instead of ${JSON.stringify(expected)}` });
    }
  };
  const named = truth.sheets ?? sheetsOf(truth);
  const came = sheets.filter(({ name }) => named.some(([each]) => each === name));
  if (truth.sheets)
    claim(
      'sheets',
      named,
      came.map(({ name, guess, tables }) => [name, guess, tables]),
    );
  else
    claim(
      'sheets',
      named,
      came.map(({ name, tables }) => [name, tables]),
    );
  if (truth.layout !== undefined && plan.layout?.includes(truth.layout) !== true)
    claim('layout', truth.layout, plan.layout);
  const codes = notices.map(({ code }) => code);
  for (const code of truth.notices ?? []) {
    if (!code.split('|').some((each) => codes.includes(each))) claim('notices', code, codes);
  }
  claim('stacks', truth.stacks ?? [], stacksOf(session, plan));
  truth.tables.forEach((table, i) => {
    const its = tableOf(table, plan);
    if (its === undefined) faults.push({ claim: `${String(i + 1)} table`, came: 'no such table' });
    else
      faults.push(
        ...tableFaults(table, its, session).map((fault) => ({ ...fault, claim: `${String(i + 1)} ${fault.claim}` })),
      );
  });
  return faults;
}

/** Sheets with the number of their tables, where guesses are not claimed. */
function sheetsOf({ tables }: Truth): readonly (readonly [string, number])[] {
  const names = [...new Set(tables.map(({ sheet }) => sheet))];
  return names.map((name) => [name, tables.filter(({ sheet }) => sheet === name).length]);
}

function stacksOf(session: WorkbookSession, plan: ImportPlan): Truth['stacks'] {
  if (plan.stacks.length === 0) return [];
  const stacked = session.apply(plan).filter(({ table }) => table.parts !== undefined);
  return plan.stacks.map(({ key }, i) => ({ rows: stacked[i]?.table.rowCount ?? 0, keys: key?.values ?? [] }));
}

/** The table of the plan that holds the first cell of the claims. */
function tableOf({ sheet, values }: TableTruth, plan: ImportPlan): TablePlan | undefined {
  const place = blockOf(Object.keys(values)[0] ?? '');
  return plan.tables.find(
    (table) =>
      table.sheet === sheet &&
      place !== null &&
      table.firstRow <= place.top &&
      place.top <= table.lastRow &&
      table.firstColumn <= place.left &&
      place.left <= table.lastColumn,
  );
}

function tableFaults(truth: TableTruth, plan: TablePlan, session: WorkbookSession): readonly Fault[] {
  const [imported] = session.apply({ ...session.summary.plan, tables: [plan], stacks: [] });
  if (imported === undefined) return [{ claim: 'table', came: 'nothing was read' }];
  const { table } = imported;
  const preview = session.preview(plan);
  const shown = preview.questions.map((question) => question.cells);
  const asked = truth.questions ?? [];
  const allowed = [...asked, ...(truth.mayAsk ?? [])];
  const faults: (readonly [string, readonly string[]])[] = [
    ['rows', table.rowCount === truth.rows ? [] : [`${String(table.rowCount)} instead of ${String(truth.rows)}`]],
    ['columns', truth.columns === undefined ? [] : columnFaults([...truth.columns, ...reasons(truth)], table.columns)],
    ['some columns', unmetClaims(truth.someColumns ?? [], table.columns)],
    ['values', valueFaults(truth, tidyRows(imported))],
    ['apart', apartFaults(truth, plan)],
    ['missing', missingFaults(truth, plan)],
    ['notes', noteFaults(truth, plan)],
    [
      'questions',
      [
        ...asked
          .filter((cell) => !shown.some((cells) => cells.includes(cell)))
          .map((cell) => `nothing is asked about ${cell}`),
        ...preview.questions
          .filter(({ cells }) => !cells.some((cell) => allowed.includes(cell)))
          .map(({ code, cells }) => `${code} is asked about ${cells.slice(0, 4).join(' ')}`),
      ],
    ],
    [
      'notices',
      (truth.notices ?? [])
        .filter((code) => !table.notices.some((notice) => notice.code === code))
        .map((code) => `no ${code}`),
    ],
    [
      'said',
      saidFaults(truth.said ?? [], JSON.stringify([table.notices, preview.notices, preview.questions, table.columns])),
    ],
  ];
  return faults.flatMap(([claim, came]) => (came.length === 0 ? [] : [{ claim, came: came.join('; ') }]));
}

/** Why a figure is missing may stand beside it in a column of flags. */
function reasons({ missing, values }: TableTruth): readonly ColumnClaim[] {
  const isMissing = missing !== undefined || Object.values(values).some(([value]) => value === null);
  return isMissing ? [['?*', 'text', null, 'flag']] : [];
}

function saidFaults(cells: readonly string[], words: string): readonly string[] {
  return cells
    .filter((cell) => !new RegExp(`\\b${cell}\\b`).test(words))
    .map((cell) => `nothing is said about ${cell}`);
}

function apartFaults({ apart }: TableTruth, plan: TablePlan): readonly string[] {
  if (apart === undefined) return [];
  const came = new Map(plan.apart.filter(({ role }) => role !== 'blank').map(({ row, role }) => [row + 1, role]));
  const wrong = Object.entries(apart).flatMap(([row, role]) => {
    const its = came.get(Number(row));
    return its === role || (role === '*' && its !== undefined) ? [] : [`row ${row} is ${its ?? 'data'}, not ${role}`];
  });
  const more = [...came].filter(([row]) => !Object.hasOwn(apart, row));
  return [...wrong, ...more.map(([row, role]) => `row ${String(row)} is taken for ${role}`)];
}

function missingFaults({ missing }: TableTruth, plan: TablePlan): readonly string[] {
  return Object.entries(missing ?? {}).flatMap(([text, means]) => {
    const its = plan.missing.find((each) => each.text === text)?.means;
    return its === means ? [] : [`${text} means ${its ?? 'nothing'}, not ${means}`];
  });
}

function noteFaults({ notes }: TableTruth, plan: TablePlan): readonly string[] {
  return Object.entries(notes ?? {}).flatMap(([mark, words]) => {
    const its = plan.notes.find((each) => each.mark.replace(/[()[\]/]/g, '') === mark);
    if (its === undefined) return [`mark ${mark} has no note`];
    const place = its.row === null || its.column === null ? '' : ` (${columnLetter(its.column)}${String(its.row + 1)})`;
    return its.text.includes(words) ? [] : [`mark ${mark} means "${its.text}"${place}`];
  });
}
