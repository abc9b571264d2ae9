import type { ResultDocument } from '../../../../analysis/document/result-document.ts';
import type { Column, Table } from '../../../../analysis/model/table.ts';
import type { Template } from '../../../../analysis/templates/template.ts';

/** A template of the smallest size with every kind of parameter. */
export const margins: Template = {
  id: 'market/margins-in-small',
  version: 2,
  stage: 'market',
  title: { en: 'Marketing margins', es: 'Márgenes de comercialización' },
  question: { en: 'Who gets how much of what the shopper pays?' },
  needs: {
    prices: {
      title: { en: 'Prices by level' },
      grain: { en: 'one level in one year' },
      columns: {
        level: { title: { en: 'Level' }, kind: 'text', roles: ['stage'] },
        price: { title: { en: 'Price' }, kind: 'number', roles: ['price'], unit: 'as-given' },
        year: { title: { en: 'Year' }, kind: 'year', roles: ['period'], optional: true },
      },
      rules: [],
      minimum: [],
    },
  },
  params: {
    fresh: { kind: 'number', title: { en: 'Fresh per kg of dried' }, unit: 'kg', default: null, min: 1, max: 12 },
    prices: {
      kind: 'choice',
      title: { en: 'Prices' },
      options: { nominal: { en: 'Nominal' }, real: { en: 'Real' } },
      default: 'nominal',
    },
    levels: {
      kind: 'values',
      title: { en: 'Levels of the chain' },
      of: 'prices.level',
      default: 'all',
      order: 'level',
    },
  },
  checks: [],
  steps: {},
  facts: {},
  indicators: [],
  tables: [],
  charts: [],
  narrative: [],
  sources: {},
  limits: [],
  worked: [],
};

const source = { author: 'Shepherd, A.W.', year: 2007, work: 'A guide to marketing costs', detail: 'chapter 4' };

/** A result with one of each block but the chart. */
export const document: ResultDocument = {
  format: 'vcw-result',
  version: 1,
  template: { id: margins.id, version: 2, stage: 'market' },
  title: margins.title,
  question: margins.question,
  engine: { name: 'DuckDB', version: '1.5.6' },
  program: 'Value Chain Workbench 0.1.0',
  parameters: [
    { name: 'fresh', title: { en: 'Fresh per kg of dried' }, value: 5, shown: { en: '5.0 kg' }, isDefault: false },
  ],
  data: [
    {
      need: 'prices',
      title: { en: 'Prices by level' },
      table: 't1',
      label: 'District prices',
      file: 'prices.xlsx',
      sheet: 'Prices',
      range: 'A2:C721',
      binding: { table: 't1', columns: {}, filters: [] },
      rowsRead: 720,
      rowsFiltered: 0,
      rowsUsed: 72,
      dropped: [{ code: 'no-price', reason: { en: 'The price is missing.' }, count: 9, rows: [12, 40] }],
      units: [{ column: 'price', from: 'LCU/t', to: 'LCU/kg', factor: 0.001 }],
    },
  ],
  notices: [],
  blocks: [
    { kind: 'passage', role: 'headline', text: { en: 'Growers receive 25 of every 100 LCU that a shopper pays.' } },
    {
      kind: 'indicator',
      id: 'farm-share',
      title: { en: 'Farm share' },
      value: 25.263157894736842,
      shown: { en: '25.3' },
      unit: { en: '%' },
      decimals: 1,
      period: { en: '2024' },
      n: 72,
      dropped: 9,
      reading: { en: '−7.8 points since 2015' },
      formulaId: 'M21',
      formula: '100 · P_f · c / P_r',
      substituted: { en: '100 · 9.60 · 5.0 / 190.0' },
      source,
      step: 'summary',
    },
    { kind: 'passage', role: 'caveat', text: { en: 'A margin shows neither cause nor market power.' } },
    {
      kind: 'table',
      id: 'margins',
      title: { en: 'Margins by level' },
      columns: [
        { column: 'level', title: { en: 'Level' }, kind: 'text', unit: null },
        { column: 'price', title: { en: 'Price' }, kind: 'number', unit: { en: 'LCU/kg' }, decimals: 1 },
      ],
      rows: [
        ['Farm gate', 48],
        ['<b>Trader</b>', null],
        ['All', 190],
      ],
      totals: [2],
      step: 'levels',
    },
    { kind: 'passage', role: 'limit', text: { en: 'Costs are not in these figures.' } },
    { kind: 'method', sources: [source] },
  ],
  steps: [
    { name: 'prices', sql: 'SELECT level, price\nFROM t1', rowCount: 72 },
    { name: 'summary', sql: 'SELECT 25.26 AS share', rowCount: 1 },
  ],
};

export function column(name: string, type: Column['type'], unit: string | null = null): Column {
  return {
    name,
    label: name,
    type,
    unit,
    role: null,
    evidence: { agree: 3, disagree: 0, ambiguous: 0, missing: 0, reason: '', examples: [] },
    letter: 'A',
  };
}

export const table: Table = {
  name: 't1',
  label: 'District prices',
  source: { file: 'prices.xlsx', sha256: '', bytes: 1, sheet: 'Prices', range: 'A2:C4', headerRows: [1] },
  columns: [column('Level', 'text'), column('Price', 'number', 'LCU/kg'), column('Cost', 'number')],
  rowCount: 3,
  dropped: [],
  notices: [],
};
