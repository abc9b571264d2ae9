import type { Merge } from '../../../../../analysis/import/grid.ts';
import { editPlan } from '../../../../../analysis/import/plan/edit.ts';
import type {
  ColumnPlan,
  Decision,
  MeasurePlan,
  Question,
  RawCell,
  SheetSummary,
  TablePlan,
  TablePreview,
  WorkbookSummary,
} from '../../../../../analysis/import/plan/plan.ts';
import { tidyColumns } from '../../../../../analysis/import/plan/tidy-columns.ts';
import type { Evidence } from '../../../../../analysis/model/table.ts';
import type { ImportSource } from '../../../../../renderer/features/data/preview/import-source.ts';

/* A made-up yearbook sheet with everything at once: banner, header of three rows, years as columns, group lines,
   sub-totals, totals, flags, a missing code and a note; and a sheet with two tables. */

const sheetName = 'T4.2 Apricots';

export const messyCells: readonly (readonly string[])[] = [
  ['National Statistics Committee · TEACHING EXAMPLE, invented numbers'],
  ['Table 4.2  Apricots: bearing area and production by district, 2022–2024'],
  ['Area in hectares, production in tonnes; end of year'],
  ['District', 'Code', 'Fresh apricots', '', '', '', '', '', 'Dried apricots', '', ''],
  ['', '', 'Bearing area, ha', '', '', 'Production, t', '', '', 'Production, t', '', ''],
  ['', '', '2022', '2023', '2024 p', '2022', '2023', '2024 p', '2022', '2023', '2024 p'],
  ['Northern zone'],
  line(
    'Ashtan',
    '101',
    '1 280,5',
    '1 296,0',
    '1 312,4',
    '9 104,0',
    '9 412,5',
    '9 840,0',
    '1 584,0',
    '1 651,5',
    '1 730,0',
  ),
  line('Belsar', '102', '981,2', '990,0', '1 002,5', '6 802,0', '7 011,0', '7 215,5', '1 170,0', '1 218,0', '1 264,5'),
  line('Chorvan', '103', '655,0', '655,0', '661,8', '4 390,5', '4 402,0', '4 618,0', '688,5', '704,0', '742,0'),
  line(
    'Total north',
    '',
    '2 916,7',
    '2 941,0',
    '2 976,7',
    '20 296,5',
    '20 825,5',
    '21 673,5',
    '3 442,5',
    '3 573,5',
    '3 736,5',
  ),
  ['Southern zone'],
  line(
    'Dervek',
    '201',
    '1 190,0',
    '1 204,5',
    '1 226,0',
    '8 411,0',
    '8 688,0',
    '8 930,5',
    '1 402,5',
    '1 455,0',
    '1 502,0',
  ),
  line('Elmas', '202', '842,5', '850,0', '858,3', '5 790,0', '5 922,0', '6 204,0', '902,0', '931,5', '968,5'),
  line('Farhun ¹⁾', '203', '590,0', '597,4', '601,0', '3 988,0', '…', '4 192,0', '551,0', '…', '593,0'),
  line(
    'Total south',
    '',
    '2 622,5',
    '2 651,9',
    '2 685,3',
    '18 189,0',
    '18 690,0',
    '19 326,5',
    '2 855,5',
    '2 960,5',
    '3 063,5',
  ),
  line(
    'VALLEY PROVINCE',
    '',
    '5 539,2',
    '5 592,9',
    '5 662,0',
    '38 485,5',
    '39 515,5',
    '41 000,0',
    '6 298,0',
    '6 534,0',
    '6 800,0',
  ),
  ['1) 2023 not collected in Farhun.   p  provisional.   … not available'],
];

const messyMerges: readonly Merge[] = [
  { top: 3, left: 0, bottom: 5, right: 0 },
  { top: 3, left: 1, bottom: 5, right: 1 },
  { top: 3, left: 2, bottom: 3, right: 7 },
  { top: 3, left: 8, bottom: 3, right: 10 },
  { top: 4, left: 2, bottom: 4, right: 4 },
  { top: 4, left: 5, bottom: 4, right: 7 },
  { top: 4, left: 8, bottom: 4, right: 10 },
];

const marks = { decimal: ',', thousands: ' ' } as const;

export const messyPlan: TablePlan = {
  sheet: sheetName,
  label: 'Apricots: bearing area and production by district',
  bannerRows: [0, 1, 2],
  headerRows: [3, 4, 5],
  unitRow: null,
  firstRow: 6,
  lastRow: 16,
  firstColumn: 0,
  lastColumn: 10,
  stubColumns: 2,
  apart: [
    { row: 6, role: 'group', reason: 'one cell alone, over rows that have figures' },
    { row: 10, role: 'subtotal', reason: 'named a total, and the sum of rows 8 to 10' },
    { row: 11, role: 'group', reason: 'one cell alone, over rows that have figures' },
    { row: 15, role: 'total', reason: 'named a total' },
    { row: 16, role: 'total', reason: 'the sum of rows 11 and 16' },
  ],
  columns: [column(0, 'District', { role: 'area', flags: ['¹⁾'] }), column(1, 'Code', { role: 'area-code' })],
  groups: [
    {
      name: 'Zone',
      label: 'Zone',
      role: 'area',
      from: 'heading-rows',
      values: [
        { firstRow: 7, lastRow: 9, text: 'Northern zone', row: 6, column: 0 },
        { firstRow: 12, lastRow: 14, text: 'Southern zone', row: 11, column: 0 },
      ],
    },
  ],
  wide: {
    keys: [{ name: 'Year', label: 'Year', type: 'integer', role: 'period', headerRow: 5 }],
    measures: [
      measure('Bearing area', { unit: 'ha', role: 'area-harvested' }),
      measure('Fresh apricots', { unit: 't', role: 'production', missing: ['…'] }),
      measure('Dried apricots', { unit: 't', role: 'production', missing: ['…'] }),
    ],
    blocks: [
      { keys: ['2022'], columns: [2, 5, 8], flags: [] },
      { keys: ['2023'], columns: [3, 6, 9], flags: [] },
      { keys: ['2024'], columns: [4, 7, 10], flags: ['p'] },
    ],
  },
  flagColumn: { name: 'Flag', label: 'Flag' },
  notes: [
    { mark: 'p', text: 'provisional', row: 17, column: 0 },
    { mark: '¹⁾', text: '2023 not collected in Farhun', row: 17, column: 0 },
  ],
  missing: [{ text: '…', means: 'not-available', by: 'legend', row: 17, column: 0 }],
};

const priceCells: readonly (readonly string[])[] = [
  ['Prices in the north'],
  ['Market', 'Price'],
  ['Ashtan', '1.234'],
  ['Belsar', '1.100'],
  [''],
  ['Market', 'Price'],
  ['Dervek', '1.020'],
  ['Elmas', '1.310'],
];

function priceTable(label: string, header: number): TablePlan {
  return {
    ...messyPlan,
    sheet: 'T5 Prices',
    label,
    bannerRows: header === 1 ? [0] : [],
    headerRows: [header],
    firstRow: header + 1,
    lastRow: header + 2,
    lastColumn: 1,
    stubColumns: 1,
    apart: [],
    columns: [column(0, 'Market', { role: 'market' }), { ...column(1, 'Price', { role: 'price' }), type: 'number' }],
    groups: [],
    wide: null,
    flagColumn: null,
    notes: [],
    missing: [],
  };
}

export const priceTables = [priceTable('Prices in the north', 1), priceTable('Prices in the south', 5)];

export const messySummary: WorkbookSummary = {
  file: 'Apricot_statistics_2024.xlsx',
  bytes: 86_000,
  sha256: 'b'.repeat(64),
  sheets: [
    sheet('Contents', { rowCount: 4, columnCount: 2 }),
    sheet(sheetName, { rowCount: messyCells.length, columnCount: 11, tables: 1, guess: 'table', language: 'en' }),
    sheet('T5 Prices', { rowCount: priceCells.length, columnCount: 2, tables: 2, guess: 'table', language: 'en' }),
    sheet('Sheet3', { hidden: true, guess: 'empty' }),
  ],
  plan: {
    format: 'vcw-import-plan',
    version: 2,
    file: 'Apricot_statistics_2024.xlsx',
    layout: null,
    text: null,
    tables: [messyPlan, ...priceTables],
    stacks: [],
  },
  notices: [],
};

const decisions: readonly Decision[] = [
  { about: 'header', column: null, confidence: 0.99, reason: 'Rows 4 to 6 hold words and years over figures.' },
  { about: 'wide', column: null, confidence: 0.96, reason: 'Row 6 repeats 2022 to 2024 three times.' },
  { about: 'totals', column: null, confidence: 0.9, reason: '3 of 3 rows named totals; 2 add up.' },
  { about: 'type', column: 'Fresh apricots', confidence: 1, reason: '17 of 17 values are numbers.' },
  { about: 'unit', column: 'Fresh apricots', confidence: 0.88, reason: '“t” stands in the header, “tonnes” in row 3.' },
  { about: 'role', column: 'Zone', confidence: 0.7, reason: 'The group lines name zones.' },
];

/** What "…" means, asked of the production of fresh apricots; the answer that the plan holds is the current one. */
export function missingQuestion(plan: TablePlan): Question {
  const means = plan.missing.find(({ text }) => text === '…')?.means;
  const answer = (label: string, each: 'not-available' | 'zero' | 'not-applicable', example: string | null) => ({
    label: { en: label },
    example,
    edit: { kind: 'missing', text: '…', means: each } as const,
    isCurrent: means === each,
  });
  return {
    code: 'missing-code',
    id: 'missing …',
    column: 'Fresh apricots',
    text: { en: 'What does “…” in G15 mean?' },
    cells: ['G15', 'J15'],
    count: 2,
    answers: [
      answer('Not available (the sheet’s note says so)', 'not-available', null),
      answer('Zero', 'zero', '“…” is 0'),
      answer('Not applicable', 'not-applicable', null),
    ],
  };
}

const fresh = proof(17, 0, 1, '“9 840,0” is 9,840.0; no value reads two ways.');

export function messyPreview(plan: TablePlan): TablePreview {
  const columns = tidyColumns(plan);
  if (plan.wide === null) {
    const rows = [
      ['Ashtan', '1.234'],
      ['Belsar', '1.1'],
    ];
    const cells = rows.map((_, i) => columns.map((_column, j) => `${'AB'.charAt(j)}${String(plan.firstRow + i + 1)}`));
    return {
      plan,
      columns,
      evidence: columns.map(() => proof(2, 0, 0, '2 of 2 values')),
      rows,
      cells,
      rowCount: 2,
      notices: [],
      decisions: [],
      questions: [],
    };
  }
  const districts = [7, 8, 9, 12, 13, 14];
  const lines = districts.flatMap((row) => (plan.wide?.blocks ?? []).map((block, place) => ({ row, block, place })));
  const letter = (index: number) => 'ABCDEFGHIJK'.charAt(index);
  return {
    plan,
    columns,
    evidence: columns.map(({ name }) => (name.includes('apricots') ? fresh : proof(18, 0, 0, '18 of 18 values'))),
    rows: lines.map(({ row, block, place }) =>
      columns.map((each) => {
        if (each.from === 'group') return row < 11 ? 'Northern zone' : 'Southern zone';
        if (each.from === 'key') return block.keys[0] ?? null;
        if (each.from === 'flag') return place === 2 ? 'provisional' : row === 14 && place === 1 ? 'note 1' : null;
        const at = each.from === 'measure' ? (block.columns[each.index] ?? 0) : (plan.columns[each.index]?.column ?? 0);
        const text = messyCells[row]?.[at] ?? '';
        if (each.from === 'column') return text.replace(' ¹⁾', '');
        return text === '…' ? null : text.replace(/[\s\u00a0]/g, '').replace(',', '.');
      }),
    ),
    cells: lines.map(({ row, block }) =>
      columns.map((each) => {
        if (each.from === 'group') return `A${String(row < 11 ? 7 : 12)}`;
        if (each.from === 'key') return `${letter(block.columns[0] ?? 0)}6`;
        if (each.from === 'flag') return '';
        const at = each.from === 'measure' ? (block.columns[each.index] ?? 0) : (plan.columns[each.index]?.column ?? 0);
        return `${letter(at)}${String(row + 1)}`;
      }),
    ),
    rowCount: 18,
    notices: [
      {
        code: 'total-unchecked',
        severity: 'look',
        where: { sheet: sheetName, cell: 'G16' },
        text: { en: 'Total south 2023 cannot be checked: Farhun is missing.' },
        next: { en: 'G16 shows 18 690,0; the other rows give 14 610,0.' },
      },
    ],
    decisions,
    questions: [missingQuestion(plan)],
  };
}

/** A reader over the messy workbook; each answer comes later, as from a worker. */
export function messySource(changes: Partial<ImportSource> = {}): ImportSource {
  return {
    summary: messySummary,
    raw: (name, firstRow, lastRow, firstColumn, lastColumn) => {
      const rows = name === sheetName ? messyCells : name === 'T5 Prices' ? priceCells : [];
      return Promise.resolve({
        firstRow,
        firstColumn,
        cells: rows.slice(firstRow, lastRow + 1).map((texts) =>
          Array.from({ length: Math.min(lastColumn, 10) - firstColumn + 1 }, (_, i): RawCell => {
            const text = texts[firstColumn + i] ?? '';
            return { kind: text === '' ? 'empty' : 'text', text, style: {} };
          }),
        ),
        merges: name === sheetName ? messyMerges : [],
      });
    },
    repropose: (name, current, edit) => Promise.resolve({ ...(current ?? { ...messyPlan, sheet: name }), ...edit }),
    edit: (plan, edit) =>
      Promise.resolve(
        edit.kind === 'bands' ? { ...plan, ...edit.bands } : edit.kind === 'wide' ? plan : editPlan(plan, edit),
      ),
    preview: (plan) => Promise.resolve(messyPreview(plan)),
    ...changes,
  };
}

function line(...texts: readonly string[]): readonly string[] {
  return texts;
}

function sheet(name: string, others: Partial<SheetSummary>): SheetSummary {
  return { name, hidden: false, rowCount: 0, columnCount: 0, tables: 0, guess: 'text', language: null, ...others };
}

function measure(name: string, others: Partial<MeasurePlan>): MeasurePlan {
  return {
    include: true,
    name,
    label: name,
    type: 'number',
    unit: null,
    role: null,
    marks,
    dateOrder: null,
    missing: [],
    flags: [],
    ...others,
  };
}

function column(index: number, name: string, others: Partial<MeasurePlan>): ColumnPlan {
  const plain = { type: 'text', marks: { decimal: null, thousands: null } } as const;
  return { ...measure(name, { ...plain, ...others }), column: index, fillDown: false };
}

function proof(agree: number, disagree: number, missing: number, reason: string): Evidence {
  return { agree, disagree, ambiguous: 0, missing, reason, examples: [] };
}
