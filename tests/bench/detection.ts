import { openGrids } from '../../analysis/import/readers/open.ts';
import { openWorkbook, type GridSession } from '../../analysis/import/plan/session.ts';
import { workbookOf, type Sheet } from '../workbooks/layouts/make/book.ts';
import type { BenchRow } from './import.ts';

/** What detection and replay cost beside reading the same bytes: each ratio is to stay below 1. */
export default async function benchDetection(): Promise<BenchRow[]> {
  return [
    ...(await timeDetection('200 sheets.xlsx', workbookOf(sheets(2023)), '200 sheets of 60 rows x 9 years')),
    ...(await timeDetection('rows.csv', rows(1_000_000), '1,000,000 rows x 9 columns')),
    ...(await timeReplay('200 sheets', workbookOf(sheets(2023)), workbookOf(sheets(2024)))),
  ];
}

async function timeDetection(file: string, bytes: Uint8Array, what: string): Promise<BenchRow[]> {
  const note = `${what}, ${(bytes.length / 1e6).toFixed(1)} MB`;
  const places = await best(() => openGrids(bytes, file));
  const read = await best(() => readColumns(bytes, file));
  const opened = await best(() => openWorkbook(bytes, file, { sha256: '' }));
  const detected = Math.max(0, opened - read);
  return [
    { name: `cells found ${file}`, value: places, unit: 's', note },
    {
      name: `read ${file}`,
      value: read,
      unit: 's',
      note: 'with the texts of each column told apart, as .xlsx has them',
    },
    { name: `detect ${file}`, value: detected, unit: 's', note: 'opened with a plan proposed, less reading' },
    { name: `detect / read ${file}`, value: detected / read, unit: 'x', note: 'below 1' },
  ];
}

/** All that reading is before anything is made of it: a text file tells its texts apart only when it is asked. */
async function readColumns(bytes: Uint8Array, file: string): Promise<void> {
  for (const grid of (await openGrids(bytes, file)).grids)
    for (let column = 0; column < grid.columnCount; column += 1) grid.fields(column)?.distinct();
}

async function timeReplay(what: string, before: Uint8Array, after: Uint8Array): Promise<BenchRow[]> {
  const old = await openWorkbook(before, 'before.xlsx', { sha256: '' });
  const session: GridSession = await openWorkbook(after, 'after.xlsx', { sha256: '' });
  const readBoth =
    (await best(() => readColumns(before, 'before.xlsx'))) + (await best(() => readColumns(after, 'after.xlsx')));
  const laid = await best(() => Promise.resolve(session.fit(old.summary.plan)));
  const { plan } = session.fit(old.summary.plan);
  const applied = await best(() => Promise.resolve(session.apply(plan)));
  return [
    { name: `read both years, ${what}`, value: readBoth, unit: 's', note: '' },
    {
      name: `lay the plan on the next year, ${what}`,
      value: laid,
      unit: 's',
      note: `${String(plan.tables.length)} tables`,
    },
    { name: `tables by the laid plan, ${what}`, value: applied, unit: 's', note: '' },
    { name: `replay / read both, ${what}`, value: (laid + applied) / readBoth, unit: 'x', note: 'below 1' },
  ];
}

/** Shortest of three runs, in seconds. */
async function best(work: () => Promise<unknown>): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const begun = performance.now();
    await work();
    shortest = Math.min(shortest, (performance.now() - begun) / 1000);
  }
  return shortest;
}

/** Printed tables: a title with the unit, years over the columns up to the last one, a total, a source. */
function sheets(lastYear: number): readonly Sheet[] {
  return Array.from({ length: 200 }, (_, sheet) => {
    const years = Array.from({ length: 9 }, (__, i) => lastYear - 8 + i);
    const values = Array.from({ length: 60 }, (__, row) =>
      years.map((year) => (sheet + 3) * 100 + row * 7 + (year % 13)),
    );
    const total = years.map((__, i) => values.reduce((sum, each) => sum + (each[i] ?? 0), 0));
    const lines = [
      '',
      `Table ${String(sheet + 1)}. Production of crop ${String(sheet + 1)} (tonnes)`,
      '',
      ['District', ...years].join(' | '),
      ...values.map((each, row) => [`District ${String(row + 1)}`, ...each].join(' | ')),
      ['Total', ...total].join(' | '),
      'Source: Ministry of Agriculture',
      '',
    ];
    return { name: `Table ${String(sheet + 1)}`, lines: lines.join('\n') };
  });
}

/** A plain text table, as statistics services hand out. */
function rows(count: number): Uint8Array {
  const lines = ['Area Code,Area,Item Code,Item,Element,Year,Unit,Value,Flag'];
  const elements = [
    ['Area harvested', 'ha'],
    ['Yield', 'kg/ha'],
    ['Production', 't'],
  ] as const;
  for (let i = 0; i < count; i += 1) {
    const [element, unit] = elements[i % 3] ?? elements[0];
    const area = (i % 190) + 1;
    const item = (i % 87) + 10;
    lines.push(
      `${area},Area ${area},${item},Item ${item},${element},${1961 + (i % 60)},${unit},${(i % 99_991) / 4},${i % 5 === 0 ? 'E' : 'A'}`,
    );
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}
