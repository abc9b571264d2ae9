import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../../analysis/import/grid.ts';
import { convertColumn } from '../../../../analysis/import/plan/convert.ts';
import type { ColumnPlan } from '../../../../analysis/import/plan/plan.ts';
import { readText } from '../../../../analysis/import/readers/csv.ts';
import { openGrids } from '../../../../analysis/import/readers/open.ts';
import { xlsxOf } from '../../../workbooks/support/xlsx-maker.ts';
import { convertCellByCell } from './support/cell-by-cell.ts';

const plan: ColumnPlan = {
  column: 0,
  include: true,
  name: 'a',
  label: 'a',
  type: 'text',
  unit: null,
  role: null,
  marks: { decimal: null, thousands: null },
  dateOrder: null,
  missing: [],
  flags: [],
  fillDown: false,
};

// Texts at the edges of what reads as a number, a day, a gap.
const odd = [
  ...[
    '',
    ' ',
    '\u00a0',
    '\u3000 ',
    '-',
    '..',
    'n/a',
    ' n/a ',
    '…',
    'x',
    '0',
    '-0',
    '00',
    '007',
    '+5',
    '5-',
    '(5)',
    '5 %',
  ],
  ...[
    '.5',
    '5.',
    '-.5',
    ',5',
    '1e3',
    '1E-2',
    '1.5e3',
    '--5',
    '- 5',
    '−5',
    '1 234',
    '1\u00a0234',
    '1\u202f234,5',
    "1'234",
  ],
  ...[
    '1,234',
    '1.234',
    '1,234,567',
    '1.234.567',
    '1.234,56',
    '1,234.56',
    '12,34',
    '1,2345',
    '1234,567',
    '1,,234',
    '1,234,',
  ],
  ...[
    '9007199254740991',
    '9007199254740993',
    '-9007199254740991',
    '123456789012345',
    '1234567890123456',
    '0.1234567890123456',
  ],
  ...[
    '0.1',
    '0.3',
    '1.005',
    '123456.789',
    '179769313486231580793',
    '0.000001',
    '000000000000001.5',
    '99999999999999.9',
  ],
  ...['2024-02-29', '2023-02-29', '01/02/2024', '31/12/2024', '12/31/2024', '2024/1/5', '2024-01-05 10:30', '1.2.2024'],
  ...[
    'word',
    ' word',
    'word\t',
    'Ünïcode 漢字',
    '🌽',
    'a "quoted" word',
    'line\nbreak',
    'x'.repeat(60),
    "it's",
    '\ufeffword',
  ],
];

const types = ['text', 'integer', 'number', 'date', 'boolean'] as const;
const decimals = ['.', ',', null] as const;
const thousands = ['.', ',', ' ', "'", null] as const;
const orders = ['dmy', 'mdy', 'ymd', null] as const;
const gaps = [[], ['-'], ['n/a', '..', '0', '…'], ['5 %', '1,234', 'word', '-0']] as const;

describe('convertColumn', () => {
  it('gives of a text column what each cell alone gives, whether few or nearly all texts differ', () => {
    const random = randomOf(1);
    for (const isVaried of [false, true]) {
      const texts = Array.from({ length: isVaried ? 6000 : 900 }, () =>
        isVaried && random() < 0.9 ? figure(random) : pick(odd, random),
      );
      const { grid } = readText(new TextEncoder().encode(`head\n${texts.map(field).join('\n')}\n`), 'a.csv', {
        encoding: 'utf-8',
        delimiter: ';',
        quote: '"',
        reason: '',
      });
      expect(grid.fields(0).distinct() === null).toBe(isVaried);
      expect(grid.rowCount).toBe(texts.length + 1);
      compareAll(grid, isVaried ? 40 : 120, random);
    }
  });

  it('gives of a sheet what each cell alone gives, of every kind and with gaps between the rows', async () => {
    const random = randomOf(2);
    const rows = Array.from({ length: 700 }, (_, row) => sheetRow(row, random)).join('');
    const { grids } = await openGrids(xlsxOf([{ name: 'S', rows }]), 'a.xlsx');
    const [grid] = grids;
    if (grid === undefined) throw new Error('no sheet');
    compareAll(grid, 150, random);
  });

  it('reads a plain figure as Number does, to the last bit', () => {
    const random = randomOf(3);
    const texts = Array.from({ length: 20_000 }, () => decimalText(random));
    const { grid } = readText(new TextEncoder().encode(texts.join('\n')), 'a.csv', {
      encoding: 'utf-8',
      delimiter: ';',
      quote: null,
      reason: '',
    });
    const rows = texts.map((_, row) => row);
    const { values } = convertColumn(grid, { ...plan, type: 'number', marks: { decimal: '.', thousands: null } }, rows);
    expect([...values.values]).toEqual(texts.map((text) => Number(text) + 0));
  });
});

function compareAll(grid: Grid, times: number, random: () => number): void {
  for (let time = 0; time < times; time += 1) {
    const read: ColumnPlan = {
      ...plan,
      type: pick(types, random),
      marks: { decimal: pick(decimals, random), thousands: pick(thousands, random) },
      dateOrder: pick(orders, random),
      missing: pick(gaps, random),
    };
    const rows: number[] = [];
    for (let row = time % 3; row < grid.rowCount; row += 1) if (random() < 0.9) rows.push(row);
    const whole = convertColumn(grid, read, rows);
    const single = convertCellByCell(grid, read, rows);
    expect({ ...whole, values: [...whole.values.values] }, JSON.stringify(read)).toEqual({
      ...single,
      values: [...single.values.values],
    });
  }
}

/** The same numbers each time (Park and Miller's generator). */
function randomOf(seed: number): () => number {
  let state = seed * 7919;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

function figure(random: () => number): string {
  const value = random() * 10 ** Math.floor(random() * 9);
  const text = random() < 0.3 ? String(Math.round(value)) : value.toFixed(Math.floor(random() * 4));
  const shown = random() < 0.2 ? text.replace('.', ',') : text;
  return random() < 0.1 ? `-${shown}` : random() < 0.1 ? ` ${shown}` : random() < 0.1 ? `w${shown}` : shown;
}

function decimalText(random: () => number): string {
  const digits = Array.from({ length: 1 + Math.floor(random() * 17) }, () => Math.floor(random() * 10)).join('');
  const at = Math.floor(random() * digits.length);
  return `${random() < 0.3 ? '-' : ''}${at === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`}`;
}

function field(text: string): string {
  return /["\n;]/.test(text) || text.length % 7 === 3 ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row of one cell: words, a figure, a figure shown as a percentage or a day, a truth, an error; or none at all. */
function sheetRow(row: number, random: () => number): string {
  const cell = (inner: string): string => `<row r="${String(row + 1)}"><c r="A${String(row + 1)}"${inner}</c></row>`;
  const kind = random();
  if (kind < 0.1) return '';
  if (kind < 0.45) {
    const text = pick(odd, random).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return cell(` t="inlineStr"><is><t xml:space="preserve">${text}</t></is>`);
  }
  if (kind < 0.7) return cell(`><v>${String(Math.round(random() * 1e6) / pick([1, 1, 8, 1000], random))}</v>`);
  if (kind < 0.8) return cell(` s="2"><v>${String(random())}</v>`);
  if (kind < 0.9) return cell(` s="1"><v>${String(40_000 + random() * 5000)}</v>`);
  return kind < 0.95 ? cell(` t="b"><v>${random() < 0.5 ? '1' : '0'}</v>`) : cell(' t="e"><v>#DIV/0!</v>');
}
