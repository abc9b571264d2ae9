import type { Layout } from './layout.ts';

/** Workbooks of value-chain analyses made with AFA (AgriFood chain Analysis), as the VCA4D studies publish them. */
export const vca4d: Layout = {
  id: 'vca4d',
  publisher: 'VCA4D (AFA workbook)',
  // One sheet alike may be chance; the workbook has a dozen.
  least: 2,
  tables: [
    {
      header: [
        'Seller Actor Type Code',
        'Seller Name',
        'Buyer Actor Type Code',
        'Buyer Name',
        'Products',
        'Monetary Value',
      ],
      columns: {
        'Seller actor type code': { type: 'text', role: null },
        'Seller Name': { type: 'text', role: 'stage' },
        'Buyer actor type code': { type: 'text', role: null },
        'Buyer Name': { type: 'text', role: 'partner' },
        Products: { type: 'text', role: 'product' },
        'Volume exchanged (kg Of product)': { role: 'quantity', unit: null },
        'Monetary value': { role: 'value', unit: 'LCU' },
        'Unitary price (local curency)': { role: 'price', unit: 'LCU' },
        'Volume Unit': { type: 'text', role: 'unit' },
      },
    },
    {
      header: ['Actor type code', 'Stage', 'Actor type name'],
      columns: {
        'Actor type code': { type: 'text', role: null },
        Stage: { type: 'text', role: 'stage' },
        'Actor type name': { type: 'text', role: null },
      },
    },
    {
      header: ['Actor type code', 'Actor type name', 'Cost or Revenue', 'Item', 'Value'],
      columns: {
        'Actor type code': { type: 'text', role: null },
        'Actor type name': { type: 'text', role: 'stage' },
        'Cost or Revenue': { type: 'text', role: 'flow' },
        Item: { type: 'text', role: 'element' },
        Value: { role: 'value', unit: 'LCU' },
      },
    },
    {
      header: [
        'Actor type code',
        'Actor type Name',
        'Number of actors in the value chain',
        'Net operating profit (local currency)',
      ],
      columns: {
        'Actor type code': { type: 'text', role: null },
        'Actor type Name': { type: 'text', role: 'stage' },
        'Number of actors in the value chain': { role: null, unit: 'number' },
        'Direct added value (local currency)': { role: 'value', unit: 'LCU' },
        'Public funds balance (local currency)': { role: 'value', unit: 'LCU' },
        'Net operating profit (local currency)': { role: 'value', unit: 'LCU' },
        'Total costs (local currency)': { role: 'value', unit: 'LCU' },
      },
    },
    {
      header: ['Receiver Code', 'Receiver Name', 'Value (local currency)'],
      columns: {
        'Receiver Code': { type: 'text', role: null },
        'Receiver Name': { type: 'text', role: 'stage' },
        'Value (local currency)': { role: 'value', unit: 'LCU' },
      },
    },
    {
      header: ['Actor type Name', 'Temporary Male', 'Temporary Female', 'Unit'],
      columns: { 'Actor type Name': { type: 'text', role: 'stage' }, Unit: { type: 'text', role: 'unit' } },
    },
    {
      header: ['Property', 'Value', 'Unit', 'Help', 'Description'],
      columns: {
        Property: { type: 'text', role: 'element' },
        Value: { type: 'text', role: null },
        Unit: { type: 'text', role: null },
        Help: { type: 'text', role: 'note' },
        Description: { type: 'text', role: 'note' },
      },
    },
    {
      header: ['Stages', 'Description'],
      columns: { Stages: { type: 'text', role: 'stage' }, Description: { type: 'text', role: 'note' } },
    },
  ],
};
