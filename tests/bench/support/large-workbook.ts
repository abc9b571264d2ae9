import { once } from 'node:events';
import { createDeflateRaw } from 'node:zlib';
import { xlsxEntries } from '../../workbooks/support/xlsx-maker.ts';
import { joined, zipOf } from '../../workbooks/support/zip-maker.ts';
import { crc32 } from '../../../analysis/import/readers/crc32.ts';

const crops = ['Maize', 'Sorghum', 'Millet', 'Rice', 'Cassava', 'Groundnut', 'Sesame', 'Cotton'];

/** A workbook of declarations, 12 columns wide: words, codes, days and figures; rows are shared out over the sheets. */
export async function largeWorkbook(rows: number, sheets = 1): Promise<Uint8Array<ArrayBuffer>> {
  const names = Array.from({ length: sheets }, (_, i) => ({ name: `Sheet ${String(i + 1)}`, rows: '' }));
  const entries = xlsxEntries(names);
  const made = [];
  for (const entry of entries) {
    if (!entry.name.startsWith('xl/worksheets/')) made.push(entry);
    else {
      const part = await sheetPart(new TextDecoder().decode(entry.data), Math.floor(rows / sheets));
      made.push({ name: entry.name, data: new Uint8Array(0), ...part });
    }
  }
  return zipOf(made);
}

async function sheetPart(frame: string, rows: number): Promise<{ packed: Uint8Array; crc: number; size: number }> {
  const [before = '', after = ''] = frame.split('<sheetData></sheetData>');
  const deflate = createDeflateRaw({ level: 1 });
  const packed: Uint8Array[] = [];
  deflate.on('data', (piece: Uint8Array) => packed.push(piece));
  const plain: Uint8Array[] = [];
  let size = 0;
  const write = async (text: string): Promise<void> => {
    const bytes = new TextEncoder().encode(text);
    size += bytes.length;
    plain.push(bytes);
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  };
  await write(`${before}<sheetData>${headerXml}`);
  for (let from = 0; from < rows; from += 2000) {
    let xml = '';
    for (let row = from; row < Math.min(rows, from + 2000); row += 1) xml += rowXml(row);
    await write(xml);
  }
  await write(`</sheetData>${after}`);
  deflate.end();
  await once(deflate, 'end');
  return { packed: joined(packed), crc: crc32(joined(plain)), size };
}

const labels = [
  'Declaration',
  'Day',
  'Crop',
  'Code',
  'Office',
  'Net kg',
  'Gross kg',
  'Value',
  'Duty',
  'Rate',
  'Year',
  'Note',
];
const headerXml = `<row r="1">${labels.map((label, i) => `<c r="${'ABCDEFGHIJKL'.charAt(i)}1" t="inlineStr"><is><t>${label}</t></is></c>`).join('')}</row>`;

function rowXml(row: number): string {
  const r = String(row + 2);
  const text = (column: string, value: string): string =>
    `<c r="${column}${r}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const number = (column: string, value: number, style = ''): string =>
    `<c r="${column}${r}"${style}><v>${String(value)}</v></c>`;
  const kilograms = ((row * 7919) % 100_000) / 8;
  return `<row r="${r}">${text('A', `D${String(1_000_000 + row)}`)}${number('B', 44_000 + (row % 1500), ' s="1"')}${text('C', crops[row % 8] ?? '')}${text('D', `0${String(10_000 + (row % 97))}`)}${text('E', `Office ${String(row % 23)}`)}${number('F', kilograms)}${number('G', kilograms * 1.25)}${number('H', (row * 31) % 1_000_003)}${number('I', (row % 1000) / 16)}${number('J', (row % 21) / 100, ' s="2"')}${number('K', 2015 + (row % 10))}${text('L', row % 5 === 0 ? 'checked' : 'not checked')}</row>`;
}

/** The same kind of rows as a text table. */
export function largeText(rows: number): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [new TextEncoder().encode(`${labels.join(',')}\n`)];
  for (let from = 0; from < rows; from += 20_000) {
    let text = '';
    for (let row = from; row < Math.min(rows, from + 20_000); row += 1) {
      const kilograms = ((row * 7919) % 100_000) / 8;
      text += `D${String(1_000_000 + row)},2024-0${String((row % 9) + 1)}-15,${crops[row % 8] ?? ''},0${String(10_000 + (row % 97))},"Office, ${String(row % 23)}",${String(kilograms)},${String(kilograms * 1.25)},${String((row * 31) % 1_000_003)},${String((row % 1000) / 16)},${String((row % 21) / 100)},${String(2015 + (row % 10))},${row % 5 === 0 ? 'checked' : 'not checked'}\n`;
    }
    pieces.push(new TextEncoder().encode(text));
  }
  return joined(pieces);
}
