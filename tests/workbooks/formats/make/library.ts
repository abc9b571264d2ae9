import { utils, write, type BookType, type CellObject, type WorkSheet } from 'xlsx';
import { boolean, error, number, sheet, text, type FormatCase, type SheetClaim } from './case.ts';

/*
 * The binary formats cannot be written by hand: a library and an office suite write them from the cells below, which
 * are the truth. The tests of other formats do not lean on either.
 */

const kinds: Readonly<Record<string, CellObject>> = {
  A1: { t: 's', v: 'Crop' },
  B1: { t: 's', v: 'Łódź 中文' },
  A2: { t: 'n', v: 1.5 },
  B2: { t: 'n', v: -123456789012 },
  C2: { t: 'n', v: 0.1 },
  A3: { t: 'b', v: true },
  B3: { t: 'b', v: false },
  C3: { t: 'e', v: 0x07 },
  A4: { t: 'n', v: 45351, z: 'yyyy-mm-dd' },
  B4: { t: 'n', v: 0.125, z: '0.0%' },
  C4: { t: 'n', v: 1.75, z: '[h]:mm' },
};

const kindClaims: SheetClaim['cells'] = {
  A1: text('Crop'),
  B1: text('Łódź 中文'),
  A2: number(1.5),
  B2: number(-123456789012),
  C2: number(0.1),
  A3: boolean(true),
  B3: boolean(false),
  C3: error('#DIV/0!'),
  A4: { t: 'd', v: '2024-02-29', raw: '45351', format: 'yyyy-mm-dd' },
  B4: number(0.125, '0.0%'),
  C4: number(1.75, '[h]:mm'),
};

function made(
  bookType: BookType,
  sheets: Readonly<Record<string, WorkSheet>>,
  hidden: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) utils.book_append_sheet(book, cells, name);
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 })) };
  const bytes: unknown = write(book, { type: 'array', bookType, bookSST: true });
  return new Uint8Array(bytes as ArrayBuffer);
}

function cellsOf(cells: Readonly<Record<string, CellObject>>, ref: string): WorkSheet {
  return { ...structuredClone(cells), '!ref': ref };
}

function libraryCases(extension: 'xls' | 'xlsb', bookType: BookType): readonly FormatCase[] {
  const words = Array.from(
    { length: 300 },
    (_, i) => `word ${String(i)}${'é'.repeat(i % 40)}${i % 3 === 0 ? 'Ж' : ''}`,
  );
  return [
    {
      file: `kinds.${extension}`,
      truth: { about: 'One cell of each kind.', notices: [], sheets: [sheet('A1:C4', kindClaims)] },
      make: () => made(bookType, { Data: cellsOf(kinds, 'A1:C4') }),
    },
    {
      file: `sheets.${extension}`,
      truth: {
        about: 'A hidden sheet first, merged blocks, a sheet that is empty.',
        notices: [],
        sheets: [
          sheet('A1:A1', { A1: number(1) }, { name: 'Lists', hidden: true }),
          sheet('A1:B2', { A1: text('a'), B2: number(2) }, { merges: ['A1:B1', 'C3:C5'] }),
          sheet(null, {}, { name: 'Ничего' }),
        ],
      },
      make: () =>
        made(
          bookType,
          {
            Lists: utils.aoa_to_sheet([[1]]),
            Data: {
              ...utils.aoa_to_sheet([['a'], [null, 2]]),
              '!merges': [utils.decode_range('A1:B1'), utils.decode_range('C3:C5')],
            },
            Ничего: { '!ref': 'A1' },
          },
          ['Lists'],
        ),
    },
    {
      file: `many-strings.${extension}`,
      truth: {
        about: 'Three hundred texts of one and two bytes a letter: the table of texts is cut over several records.',
        notices: [],
        sheets: [
          sheet(
            'A1:A300',
            Object.fromEntries([0, 1, 99, 150, 299].map((i) => [`A${String(i + 1)}`, text(words[i] ?? '')])),
            { count: 300 },
          ),
        ],
      },
      make: () => made(bookType, { Data: utils.aoa_to_sheet(words.map((word) => [word])) }),
    },
  ];
}

export const library: readonly FormatCase[] = [...libraryCases('xls', 'biff8'), ...libraryCases('xlsb', 'xlsb')];
