import { editPlan } from '../../../../../analysis/import/plan/edit.ts';
import { tidyColumns } from '../../../../../analysis/import/plan/tidy-columns.ts';
import type { Merge } from '../../../../../analysis/import/grid.ts';
import type {
  ColumnPlan,
  Question,
  RawCell,
  TablePlan,
  TablePreview,
  WorkbookSummary,
} from '../../../../../analysis/import/plan/plan.ts';
import type { Evidence } from '../../../../../analysis/model/table.ts';
import type { ImportSource } from '../../../../../renderer/features/data/preview/import-source.ts';

/** A made-up statistics sheet: three banner rows, a header of two rows with merges, two totals and a note. */
export const cells: readonly (readonly string[])[] = [
  ['National Statistics Committee · TEACHING EXAMPLE, invented numbers', '', '', '', ''],
  ['Table 4.2  Apricots: bearing area and production by district', '', '', '', ''],
  ['Area in hectares, production in tonnes', '', '', '', ''],
  ['District', 'Code', 'Fresh apricots', '', ''],
  ['', '', 'Area, ha', 'Production, t', 'Price'],
  ['Ashtan', '0101', '1 280,5', '9 104,0', '1.234'],
  ['Belsar', '0102', '981,2', '6 802,0', '1.100'],
  ['Chorvan', '0103', '655,0', '…', '0.998'],
  ['Total north', '', '2 916,7', '15 906,0', ''],
  ['Dervek', '0201', '1 190,0', '8 411,0', '1.020'],
  ['Elmas', '0202', '842,5', '5 790,0', '1.310'],
  ['VALLEY PROVINCE', '', '4 949,2', '30 107,0', ''],
  ['… not available', '', '', '', ''],
];

const merges: readonly Merge[] = [
  { top: 3, left: 0, bottom: 4, right: 0 },
  { top: 3, left: 1, bottom: 4, right: 1 },
  { top: 3, left: 2, bottom: 3, right: 4 },
];

const columns: readonly ColumnPlan[] = [
  column(0, 'District', 'text', { role: 'area' }),
  column(1, 'Code', 'text', { role: 'area-code' }),
  column(2, 'Area', 'number', { unit: 'ha', role: 'area-harvested', marks: { decimal: ',', thousands: ' ' } }),
  column(3, 'Production', 'number', {
    unit: 't',
    role: 'production',
    missing: ['…'],
    marks: { decimal: ',', thousands: ' ' },
  }),
  column(4, 'Price', 'number', { role: 'price', marks: { decimal: '.', thousands: null } }),
];

export const plan: TablePlan = {
  sheet: 'T4.2 Apricots',
  label: 'T4.2 Apricots',
  bannerRows: [0, 1, 2],
  headerRows: [3, 4],
  unitRow: null,
  stubColumns: 2,
  groups: [],
  wide: null,
  flagColumn: null,
  notes: [],
  missing: [],
  firstRow: 5,
  lastRow: 11,
  firstColumn: 0,
  lastColumn: 4,
  apart: [
    { row: 8, role: 'total', reason: 'total' },
    { row: 11, role: 'total', reason: 'total' },
  ],
  columns,
};

export const summary: WorkbookSummary = {
  file: 'Apricot_statistics_2024.xlsx',
  bytes: 86_000,
  sha256: 'a'.repeat(64),
  sheets: [
    { name: 'Contents', hidden: false, rowCount: 4, columnCount: 2, tables: 0, guess: 'text', language: null },
    {
      name: 'T4.2 Apricots',
      hidden: false,
      rowCount: cells.length,
      columnCount: 5,
      tables: 1,
      guess: 'table',
      language: 'en',
    },
    { name: 'Sheet3', hidden: true, rowCount: 0, columnCount: 0, tables: 0, guess: 'empty', language: null },
  ],
  plan: {
    format: 'vcw-import-plan',
    version: 2,
    file: 'Apricot_statistics_2024.xlsx',
    layout: null,
    text: null,
    tables: [plan],
    stacks: [],
  },
  notices: [],
};

export const evidence: readonly Evidence[] = [
  proof(5, 0, 0, 0, 'kept as text'),
  proof(5, 0, 0, 0, 'zeros in front: kept as text'),
  proof(5, 0, 0, 0, '5 of 5 values agree with a decimal comma'),
  proof(4, 0, 0, 1, '4 of 4 values agree with a decimal comma'),
  proof(5, 0, 5, 0, 'a point before three digits can be read two ways', ['E6', 'E7']),
];

/** The prices read two ways; the plan holds the point as the decimal mark. */
export const priceQuestion: Question = {
  code: 'number-marks',
  id: 'marks Price',
  column: 'Price',
  text: { en: 'What does the point in E6 mean?' },
  cells: ['E6', 'E7'],
  count: 5,
  answers: [
    {
      label: { en: 'The point is the decimal mark' },
      example: '1.234 is a little above one',
      edit: { kind: 'column', column: 'Price', change: { marks: { decimal: '.', thousands: null } } },
      isCurrent: true,
    },
    {
      label: { en: 'The point parts thousands' },
      example: '1.234 is more than a thousand',
      edit: { kind: 'column', column: 'Price', change: { marks: { decimal: ',', thousands: '.' } } },
      isCurrent: false,
    },
  ],
};

export const preview: TablePreview = {
  plan,
  columns: tidyColumns(plan),
  evidence,
  cells: [6, 7, 8, 10, 11].map((row) => ['A', 'B', 'C', 'D', 'E'].map((letter) => `${letter}${String(row)}`)),
  decisions: [],
  questions: [priceQuestion],
  rows: [
    ['Ashtan', '0101', '1280.5', '9104', '1.234'],
    ['Belsar', '0102', '981.2', '6802', '1.1'],
    ['Chorvan', '0103', '655', null, '0.998'],
    ['Dervek', '0201', '1190', '8411', '1.02'],
    ['Elmas', '0202', '842.5', '5790', '1.31'],
  ],
  rowCount: 5,
  notices: [],
};

/** A reader over the fixture; each answer comes later, as from a worker. */
export function fixtureSource(changes: Partial<ImportSource> = {}): ImportSource {
  return {
    summary,
    raw: (sheet, firstRow, lastRow, firstColumn, lastColumn) =>
      Promise.resolve({
        firstRow,
        firstColumn,
        cells: sheet === plan.sheet ? cut(firstRow, lastRow, firstColumn, lastColumn) : [],
        merges: sheet === plan.sheet ? merges : [],
      }),
    edit: (given, edit) =>
      Promise.resolve(edit.kind === 'bands' || edit.kind === 'wide' ? given : editPlan(given, edit)),
    repropose: (_sheet, _current, edit) => Promise.resolve({ ...plan, ...edit }),
    preview: (given) => Promise.resolve({ ...preview, plan: given }),
    ...changes,
  };
}

function cut(firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): RawCell[][] {
  return cells
    .slice(firstRow, lastRow + 1)
    .map((row) =>
      row.slice(firstColumn, lastColumn + 1).map((text) => ({ kind: text === '' ? 'empty' : 'text', text, style: {} })),
    );
}

function column(index: number, name: string, type: ColumnPlan['type'], others: Partial<ColumnPlan>): ColumnPlan {
  return {
    column: index,
    include: true,
    name,
    label: name,
    type,
    unit: null,
    role: null,
    marks: { decimal: null, thousands: null },
    dateOrder: null,
    missing: [],
    flags: [],
    fillDown: false,
    ...others,
  };
}

function proof(
  agree: number,
  disagree: number,
  ambiguous: number,
  missing: number,
  reason: string,
  examples: readonly string[] = [],
): Evidence {
  return { agree, disagree, ambiguous, missing, reason, examples };
}
