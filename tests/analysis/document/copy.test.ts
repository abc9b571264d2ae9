import { describe, expect, it } from 'vitest';
import { copyIndicators, copyTable } from '../../../analysis/document/copy.ts';
import type { IndicatorBlock, TableBlock } from '../../../analysis/document/result-document.ts';

const table: TableBlock = {
  kind: 'table',
  id: 'yields',
  title: { en: 'Yields & <areas>' },
  columns: [
    { column: 'region', title: { en: 'Region' }, kind: 'text', unit: null, words: { total: { en: 'All regions' } } },
    { column: 'change', title: { en: 'Change' }, kind: 'number', unit: { en: '%' }, decimals: 1, signed: true },
  ],
  rows: [
    ['=HYPERLINK("x")', 1234.5678],
    ['<script>\talert(1)\n', -0.25],
    ['total', null],
  ],
  totals: [2],
  step: 'yields',
};

describe('copyTable', () => {
  it('gives a sheet exact numbers, one line a row, and no text that runs as a formula', () => {
    expect(copyTable(table, 'en').tsv).toBe(
      ['Region\tChange (%)', '\'=HYPERLINK("x")\t1234.5678', '<script> alert(1) \t-0.25', 'All regions\t'].join('\r\n'),
    );
  });

  it('gives a text formatted numbers and no markup of the data', () => {
    expect(copyTable(table, 'en').html).toBe(
      '<table><caption>Yields &amp; &lt;areas&gt;</caption>' +
        '<thead><tr><th scope="col">Region</th><th scope="col" style="text-align:right">Change (%)</th></tr></thead><tbody>' +
        '<tr><td sdnum="1033;0;@" x:str="">=HYPERLINK(&quot;x&quot;)</td><td style="text-align:right" sdval="1234.5678" sdnum="1033;" x:num="1234.5678">+1,234.6</td></tr>' +
        '<tr><td>&lt;script&gt;\talert(1)\n</td><td style="text-align:right" sdval="-0.25" sdnum="1033;" x:num="-0.25">−0.3</td></tr>' +
        '<tr><td>All regions</td><td style="text-align:right"></td></tr></tbody></table>',
    );
  });
});

describe('copyIndicators', () => {
  it('gives title, value, unit, period and n', () => {
    const indicator: IndicatorBlock = {
      kind: 'indicator',
      id: 'share',
      title: { en: 'Farm share', fr: 'Part du producteur' },
      value: 61.25,
      shown: { en: '61.3', fr: '61,3' },
      unit: { en: '%' },
      decimals: 1,
      period: { en: '2020' },
      n: 12,
      dropped: 0,
      reading: null,
      formulaId: 'M21',
      formula: '100 · P_f / P_r',
      substituted: null,
      source: { author: 'Kohls', year: 2002, work: 'Marketing' },
      step: 'share',
    };
    const { tsv, html } = copyIndicators([indicator], 'Margins', 'fr');
    expect([tsv, html]).toEqual([
      'Part du producteur\t61.25\t%\t2020\t12',
      '<table><caption>Margins</caption><tbody><tr><td>Part du producteur</td><td style="text-align:right" sdval="61.25" sdnum="1033;" x:num="61.25">61,3</td>' +
        '<td>%</td><td>2020</td><td style="text-align:right" sdval="12" sdnum="1033;" x:num="12">12</td></tr></tbody></table>',
    ]);
  });
});
