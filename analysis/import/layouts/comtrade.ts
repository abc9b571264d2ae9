import type { Layout, LayoutColumn } from './layout.ts';

// Classic extracts, whose header words come with points, blanks or low lines as the program that saved them liked.
const classic: Readonly<Record<string, LayoutColumn>> = {
  Classification: { type: 'text', role: null },
  Year: { type: 'integer', role: 'period' },
  Period: { role: null },
  'Period Desc': { type: 'text', role: null },
  'Aggregate Level': { role: null },
  'Trade Flow Code': { type: 'text', role: null },
  'Trade Flow': { type: 'text', role: 'flow' },
  'Reporter Code': { type: 'text', role: null },
  Reporter: { type: 'text', role: 'reporter' },
  'Reporter ISO': { type: 'text', role: 'area-code' },
  'Partner Code': { type: 'text', role: null },
  Partner: { type: 'text', role: 'partner' },
  'Partner ISO': { type: 'text', role: null },
  '2nd Partner': { type: 'text', role: null },
  'X2nd Partner': { type: 'text', role: null },
  'Commodity Code': { type: 'text', role: 'product-code' },
  Commodity: { type: 'text', role: 'product' },
  'Qty Unit Code': { type: 'text', role: null },
  'Qty Unit': { type: 'text', role: null },
  'Alt Qty Unit': { role: null },
  'Netweight (kg)': { role: 'quantity', unit: 'kg' },
  'Trade Value (US$)': { role: 'value', unit: 'USD' },
  'Trade Value US': { role: 'value', unit: 'USD' },
  'CIF Trade Value (US$)': { role: null, unit: 'USD' },
  'CIF Trade Value US': { role: null, unit: 'USD' },
  'FOB Trade Value (US$)': { role: null, unit: 'USD' },
  'FOB Trade Value US': { role: null, unit: 'USD' },
  Flag: { type: 'text', role: 'flag' },
};

// Names of the data service of 2022 and later.
const current: Readonly<Record<string, LayoutColumn>> = {
  typeCode: { type: 'text', role: null },
  freqCode: { type: 'text', role: null },
  refPeriodId: { type: 'text', role: null },
  refYear: { type: 'integer', role: 'period' },
  refMonth: { role: null },
  period: { type: 'text', role: null },
  reporterCode: { type: 'text', role: null },
  reporterISO: { type: 'text', role: 'area-code' },
  reporterDesc: { type: 'text', role: 'reporter' },
  flowCode: { type: 'text', role: null },
  flowDesc: { type: 'text', role: 'flow' },
  partnerCode: { type: 'text', role: null },
  partnerISO: { type: 'text', role: null },
  partnerDesc: { type: 'text', role: 'partner' },
  classificationCode: { type: 'text', role: null },
  cmdCode: { type: 'text', role: 'product-code' },
  cmdDesc: { type: 'text', role: 'product' },
  aggrLevel: { role: null },
  qtyUnitCode: { type: 'text', role: null },
  qtyUnitAbbr: { type: 'text', role: 'unit' },
  qty: { type: 'number', role: 'quantity', unit: null },
  altQty: { type: 'number', role: null, unit: null },
  netWgt: { type: 'number', role: 'quantity', unit: 'kg' },
  grossWgt: { type: 'number', role: null, unit: 'kg' },
  cifvalue: { type: 'number', role: null, unit: 'USD' },
  fobvalue: { type: 'number', role: null, unit: 'USD' },
  primaryValue: { type: 'number', role: 'value', unit: 'USD' },
};

/** Extracts of UN Comtrade, classic and current names. */
export const comtrade: Layout = {
  id: 'comtrade',
  publisher: 'UN Comtrade',
  tables: [
    {
      header: ['Classification', 'Year', 'Trade Flow', 'Reporter', 'Partner', 'Commodity Code', 'Commodity'],
      columns: classic,
    },
    { header: ['refYear', 'reporterCode', 'flowCode', 'partnerCode', 'cmdCode', 'primaryValue'], columns: current },
  ],
  flags: {
    '0': 'No estimation',
    '2': 'Quantity estimated',
    '4': 'Net weight estimated',
    '6': 'Quantity and net weight estimated',
  },
  missing: { NA: 'not-available' },
};
