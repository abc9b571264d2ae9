import { describe, expect, it } from 'vitest';
import { layoutReport } from '../../../analysis/report/layout.ts';
import type { Report, ReportBlock } from '../../../analysis/report/outline.ts';
import { sampleReport, sampleTree } from './sample-report.ts';
import { sampleResult } from './sample-result.ts';

function treeOf(blocks: readonly ReportBlock[]) {
  const report: Report = { title: '', subtitle: '', author: '', blocks };
  return layoutReport(report, new Map([['r1', sampleResult]]), { language: 'en', date: null, isTeaching: false });
}

function heading(id: string, level: 1 | 2 | 3): ReportBlock {
  return { id, kind: 'heading', level, text: id };
}

describe('a laid out report', () => {
  it('numbers headings, and a level that jumps has no hole in its number', () => {
    const blocks = [
      heading('a', 1),
      heading('b', 2),
      heading('c', 2),
      heading('d', 3),
      heading('e', 1),
      heading('f', 3),
    ];
    const numbers = treeOf(blocks).nodes.map((node) => (node.kind === 'heading' ? node.number : ''));
    expect(numbers).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1']);
  });

  it('numbers figures and tables each in their own row', () => {
    const captions = sampleTree().nodes.flatMap((node) =>
      node.kind === 'figure' || node.kind === 'table' ? [`${node.word} ${String(node.number)}. ${node.title}`] : [],
    );
    expect(captions).toEqual([
      'Figure 1. Packing adds the most: 51 of the 190 LCU',
      'Table 1. Margins by stage, 2024',
      'Figure 2. Retail prices rose 76 %, farm-gate prices 34 %',
      'Figure 3. Dried fruit and nuts lead; cereals stay at a disadvantage',
      'Figure 4. Valley Province grew fastest: 6.2 % a year',
      'Figure 5. Drying took most of the growth',
      'Figure 6. The Gulf grows fast and buys little from us yet',
    ]);
  });

  it('keeps words typed over a figure and takes the rest from the result', () => {
    const [node] = treeOf([
      { id: 'f', kind: 'figure', run: 'r1', chart: 'build-up', title: 'Our own words', subtitle: null },
    ]).nodes;
    expect(node?.kind === 'figure' && [node.title, node.subtitle]).toEqual([
      'Our own words',
      'Price build-up, LCU per kg dried, Valley Province, 2024',
    ]);
  });

  it('sets a table with units in the head, signs, and missing as missing', () => {
    const table = sampleTree().nodes.find((node) => node.kind === 'table');
    expect(table?.columns.map((column) => column.title)).toEqual([
      'Level',
      'Price, LCU/kg',
      'Spread, LCU/kg',
      'Share of retail, %',
      'Change since 2015, points',
    ]);
    expect(table?.rows.map((row) => row.cells)).toEqual([
      ['Farm gate', '48.0', '48.0', '25.3', '−7.8'],
      ['Drying yard', '84.0', '36.0', '18.9', '+0.9'],
      ['Trader', '97.0', '13.0', '6.8', '−0.3'],
      ['Packer', '148.0', '51.0', '26.8', '+4.5'],
      ['Retail', '190.0', '42.0', '22.1', 'not available'],
      ['All stages', '190.0', '190.0', '100.0', '0.0'],
    ]);
    expect(table?.rows.map((row) => row.isTotal)).toEqual([false, false, false, false, false, true]);
  });

  it('says beneath a figure its source, n, and that the numbers are invented', () => {
    const notes = sampleTree().nodes.flatMap((node) => (node.kind === 'figure' ? [node.notes] : []));
    expect(notes[0]).toBe(
      'Source: District prices, monthly; Actor accounts. n = 72. Teaching example, invented numbers.',
    );
    expect(
      sampleTree({ isTeaching: false }).nodes.some((node) => node.kind === 'figure' && node.notes.includes('invented')),
    ).toBe(false);
  });

  it('tells how the figures came about', () => {
    const method = sampleTree().nodes.find((node) => node.kind === 'method');
    expect(method?.formulas[0]).toEqual({
      name: 'Farm share',
      formula: '100 · P_f · c / P_r',
      filled: '= 100 · 9.60 · 5.0 / 190.0 = 25.3\u00a0%',
    });
    expect(method?.data.rows.map((row) => row.cells)).toEqual([
      ['District prices, monthly', 'apricots.xlsx, Prices, A5:F724', '720', '646', '72', '2'],
    ]);
    expect(method?.parts).toEqual([
      { title: 'Options', lines: ['Fresh per kg of dried: 5.0 kg (set by hand)', 'Year: 2024'] },
      {
        title: 'Rows dropped and units changed',
        lines: [
          'District prices, monthly: The price is missing. Rows dropped: 2 (sheet rows 118, 119).',
          'price: from LCU/t to LCU/kg, multiplied by 0.001.',
        ],
      },
      { title: 'To look at', lines: ['Farhun, September 2024: one market only. (apricots.xlsx, Prices, C118)'] },
      { title: 'What the figures do not show', lines: ['A margin shows neither cause nor market power.'] },
      {
        title: 'Sources',
        lines: [
          'Shepherd, A. W. (2007). A guide to marketing costs and how to calculate them. FAO, chapter 3.',
          'Tomek, W. G.; Robinson, K. L. (1990). Agricultural Product Prices.',
        ],
      },
      {
        title: 'Program',
        lines: ['Template market/marketing-margins, version 1; Value Chain Workbench 0.1.0; DuckDB 1.5.6.'],
      },
    ]);
  });

  it('says so where an analysis has no result', () => {
    expect(sampleTree().nodes.at(-1)).toEqual({
      kind: 'gone',
      id: 'f9',
      text: 'The analysis behind this block has no result, so nothing is shown here.',
    });
  });

  it('speaks Arabic from right to left', () => {
    const tree = sampleTree({ language: 'ar' });
    const figure = tree.nodes.find((node) => node.kind === 'figure');
    expect([tree.direction, figure?.word, figure?.title]).toEqual([
      'rtl',
      'الشكل',
      'التعبئة تضيف الأكثر: 51 من 190 وحدة',
    ]);
    expect(sampleReport.blocks).toHaveLength(tree.nodes.length);
  });
});
