import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import type { ResultDocument, TableBlock } from '../../../analysis/document/result-document.ts';
import { tableCsv, tableXlsx } from '../../../analysis/report/table-file.ts';

const table: TableBlock = {
  kind: 'table',
  id: 'margins',
  title: { en: 'Margins: who gets what?' },
  columns: [
    {
      column: 'level',
      title: { en: 'Level' },
      kind: 'text',
      unit: null,
      words: { farm: { en: 'Farm gate', fr: 'Ferme' } },
    },
    { column: 'year', title: { en: 'Year' }, kind: 'year', unit: null },
    { column: 'change', title: { en: 'Change' }, kind: 'number', unit: { en: '%' }, decimals: 1, signed: true },
  ],
  rows: [
    ['farm', 2024, -7.84],
    ['=HYPERLINK("http://x","y")', 2024, 1234.5],
    ['Dried, "whole"', 2023, null],
  ],
  totals: [],
  step: 'levels',
};

const document: ResultDocument = {
  format: 'vcw-result',
  version: 1,
  template: { id: 'market/marketing-margins', version: 1, stage: 'market' },
  title: { en: 'Marketing margins' },
  question: { en: 'Who gets what?' },
  engine: { name: 'DuckDB', version: '1.5.6' },
  program: 'Value Chain Workbench 0.1.0',
  parameters: [{ name: 'c', title: { en: 'Factor' }, value: 5, shown: { en: '5' }, isDefault: false }],
  data: [],
  notices: [],
  blocks: [table, { kind: 'method', sources: [{ author: 'Shepherd, A.W.', year: 2007, work: 'A guide' }] }],
  steps: [],
};

describe('a table of a result', () => {
  it('as CSV keeps all digits and runs no formula', () => {
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(tableCsv(table, 'en'))).toBe(
      '\ufeffLevel,Year,Change (%)\r\n' +
        'Farm gate,2024,-7.84\r\n' +
        '"\'=HYPERLINK(""http://x"",""y"")",2024,1234.5\r\n' +
        '"Dried, ""whole""",2023,\r\n',
    );
  });

  it('as a workbook has numbers as numbers with their decimals, and text as text', () => {
    const book = read(tableXlsx(table, document, 'fr'), { cellNF: true });
    expect(book.SheetNames).toEqual(['Margins who gets what', 'About']);
    const sheet = book.Sheets['Margins who gets what'] ?? {};
    expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([
      ['Level', 'Year', 'Change (%)'],
      ['Ferme', 2024, -7.84],
      ['=HYPERLINK("http://x","y")', 2024, 1234.5],
      ['Dried, "whole"', 2023],
    ]);
    const [change, formula] = [sheet['C2'] as object, sheet['A3'] as object];
    expect(change).toMatchObject({ t: 'n', v: -7.84, z: '+#,##0.0;-#,##0.0;#,##0.0', w: '-7.8' });
    expect(formula).toMatchObject({ t: 's' });
    expect(formula).not.toHaveProperty('f');
    expect(utils.sheet_to_json(book.Sheets['About'] ?? {}, { header: 1 })).toContainEqual(['Factor', '5']);
  });
});
