import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportedTable } from '../../analysis/import/plan/plan.ts';
import { cellReader, open, type Cell } from './support/read-tables.ts';

/** The answer beside a workbook; what is not named is not claimed. */
interface Expected {
  readonly source: string;
  readonly sheets?: readonly (readonly [name: string, guess: string])[];
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly tables: readonly ExpectedTable[];
}

interface ExpectedTable {
  readonly sheet?: string;
  readonly label?: string;
  readonly headerRows?: readonly number[];
  readonly range?: string;
  readonly rowCount?: number;
  readonly columns?: readonly (readonly [label: string, type: string, unit: string | null, role: string | null])[];
  readonly dropped?: readonly number[];
  readonly notices?: readonly string[];
  /** Values by the address of the cell they came from. */
  readonly cells?: Readonly<Record<string, Cell>>;
}

const files = readdirSync(import.meta.dirname).filter((name) => /\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt)$/.test(name));

describe('workbooks with the expected answer beside them', () => {
  for (const file of files) {
    it(file, async () => {
      const expected = JSON.parse(readFileSync(join(import.meta.dirname, `${file}.expected.json`), 'utf8')) as Expected;
      const session = await open(readFileSync(join(import.meta.dirname, file)), file);
      const { plan, sheets } = session.summary;
      const tables = session.apply(plan);
      expect({
        source: expected.source,
        ...(expected.sheets && { sheets: sheets.map((sheet) => [sheet.name, sheet.guess]) }),
        ...(expected.encoding && { encoding: plan.text?.encoding }),
        ...(expected.delimiter && { delimiter: plan.text?.delimiter }),
        tables: tables.map((table, i) => claimsOf(table, expected.tables[i] ?? {})),
      }).toEqual(expected);
    });
  }
});

/** Of a table that was read, what the expected answer speaks of. */
function claimsOf(imported: ImportedTable, expected: ExpectedTable): ExpectedTable {
  const { table } = imported;
  const cell = cellReader(imported);
  const all: Required<ExpectedTable> = {
    sheet: table.source.sheet,
    label: table.label,
    headerRows: table.source.headerRows,
    range: table.source.range,
    rowCount: table.rowCount,
    columns: table.columns.map(({ label, type, unit, role }) => [label, type, unit, role] as const),
    dropped: table.dropped.map(({ row }) => row),
    notices: table.notices.map(({ code }) => code),
    cells: Object.fromEntries(Object.keys(expected.cells ?? {}).map((address) => [address, cell(address)])),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in expected));
}
