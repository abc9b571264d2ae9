import type { LayoutColumn } from './layout.ts';

/** Columns of FAOSTAT's files in the English edition. Units stand in a column of their own. */
export const faostatColumns: Readonly<Record<string, LayoutColumn>> = {
  'Domain Code': { type: 'text', role: null },
  Domain: { type: 'text', role: null },
  'Area Code': { type: 'text', role: 'area-code' },
  'Area Code (FAO)': { type: 'text', role: 'area-code' },
  'Area Code (M49)': { type: 'text', role: 'area-code' },
  'Area Code (ISO3)': { type: 'text', role: 'area-code' },
  Area: { type: 'text', role: 'area' },
  'Item Code': { type: 'text', role: 'product-code' },
  'Item Code (CPC)': { type: 'text', role: 'product-code' },
  'Item Code (FAO)': { type: 'text', role: 'product-code' },
  Item: { type: 'text', role: 'product' },
  'Element Code': { type: 'text', role: null },
  Element: { type: 'text', role: 'element' },
  'Year Code': { type: 'text', role: null },
  Year: { type: 'integer', role: 'period' },
  'Months Code': { type: 'text', role: null },
  Months: { type: 'text', role: null },
  Unit: { type: 'text', role: 'unit' },
  Value: { type: 'number', role: 'value', unit: null },
  Flag: { type: 'text', role: 'flag' },
  'Flag Description': { type: 'text', role: 'note' },
  Note: { type: 'text', role: 'note' },
};

/** Flags as the FAOSTAT definitions have them (Standards, Flags), with those of the editions before 2022. */
export const faostatFlags: Readonly<Record<string, string>> = {
  A: 'Official figure',
  B: 'Time series break',
  E: 'Estimated value',
  F: 'Forecast value',
  I: 'Imputed value',
  M: 'Missing value; data cannot exist',
  N: 'Not significant (negligible)',
  O: 'Missing value',
  P: 'Provisional value',
  S: 'Standardized data',
  T: 'Unofficial figure',
  U: 'Low reliability',
  X: 'Figure from international organizations',
  '*': 'Unofficial figure',
  Fc: 'Calculated data',
  Im: 'FAO data based on imputation methodology',
};
