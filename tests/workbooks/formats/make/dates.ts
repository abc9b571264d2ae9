import { bookCase } from './book.ts';
import { number, sheet, text, type CellClaim, type FormatCase } from './case.ts';

/** A cell of each format, all with the same stored number, from A1 down. */
function column(ids: readonly number[], stored: string): string {
  return ids
    .map((_, i) => `<row r="${String(i + 1)}"><c r="A${String(i + 1)}" s="${String(i + 1)}"><v>${stored}</v></c></row>`)
    .join('');
}

function claims(list: readonly CellClaim[]): Readonly<Record<string, CellClaim>> {
  return Object.fromEntries(list.map((claim, i) => [`A${String(i + 1)}`, claim]));
}

// 45351 is 29 February 2024, and a half is noon.
const stored = '45351.5';
const asDay: CellClaim = { t: 'd', v: '2024-02-29T12:00:00', raw: stored, formula: false };
const asNumber: CellClaim = { t: 'n', v: 45351.5, raw: stored, formula: false };

function custom(codes: readonly string[]): { formats: Record<number, string>; styles: number[] } {
  return {
    formats: Object.fromEntries(codes.map((code, i) => [164 + i, code])),
    styles: codes.map((_, i) => 164 + i),
  };
}

const dayCodes = [
  'yyyy-mm-dd',
  'dd/mm/yyyy',
  'd mmmm yyyy',
  'mmm-yy',
  'yyyy',
  'mmmm',
  'ddd',
  'dd.mm.yyyy;@',
  '[$-409]d mmm yyyy',
  '[$-F800]dddd, mmmm dd, yyyy',
  'yyyy"年"m"月"d"日"',
  'yyyy\\-mm',
  '[Red]yyyy-mm-dd',
  '[<40000]0;yyyy-mm-dd',
  'yyyy-mm-dd hh:mm:ss.000',
  'm/d/yy h:mm AM/PM',
  'YYYY-MM-DD',
  '[$-809]dd\\ mmmm\\ yyyy',
  'e',
  'mm',
];

const numberCodes = [
  '0" days"',
  '#,##0 "dd"',
  '0.0 \\d',
  '"Year "0',
  '[Red]0.00',
  '[Magenta]#,##0',
  '[$€-407] #,##0.00',
  '0_d',
  'General" m"',
  '0.00E+00',
  '#" yd"',
  '[>=1000]0.0,"thousand";0',
  '_-* #,##0_-;-* #,##0_-;_-* "-"_-',
  '0*m',
  '[Yellow][>0]0;[Cyan]0',
  '#,##0.00\\ [$m³-1]',
  '"yyyy-mm-dd"',
  '@',
];

const timeCodes = [
  '[h]:mm',
  '[hh]:mm:ss',
  '[mm]:ss',
  '[ss]',
  'mm:ss',
  'mm:ss.0',
  'h:mm',
  'hh:mm:ss',
  'h:mm AM/PM',
  '[$-F400]h:mm:ss\\ AM/PM',
];

/** Section 18.8.30 of ECMA-376 part 1: the formats that need no code in the file. */
const builtIn: readonly (readonly [id: number, code: string | null, isDay: boolean])[] = [
  [1, '0', false],
  [2, '0.00', false],
  [3, '#,##0', false],
  [4, '#,##0.00', false],
  [9, '0%', false],
  [10, '0.00%', false],
  [11, '0.00E+00', false],
  [12, '# ?/?', false],
  [13, '# ??/??', false],
  [15, 'd-mmm-yy', true],
  [16, 'd-mmm', true],
  [17, 'mmm-yy', true],
  [18, 'h:mm AM/PM', false],
  [19, 'h:mm:ss AM/PM', false],
  [20, 'h:mm', false],
  [21, 'h:mm:ss', false],
  // 14 and 22 follow the country of the machine: their code is not claimed, that they are days is.
  [14, null, true],
  [22, null, true],
  [37, null, false],
  [38, null, false],
  [39, null, false],
  [40, null, false],
  [45, 'mm:ss', false],
  [46, '[h]:mm:ss', false],
  [47, null, false],
  [48, '##0.0E+0', false],
  [49, '@', false],
];

const days1900: readonly (readonly [serial: string, claim: CellClaim])[] = [
  ['1', { t: 'd', v: '1900-01-01' }],
  ['59', { t: 'd', v: '1900-02-28' }],
  // The day that never was: no calendar has it, so it is told as a text.
  ['60', { t: 's', v: '1900-02-29' }],
  ['61', { t: 'd', v: '1900-03-01' }],
  ['25569', { t: 'd', v: '1970-01-01' }],
  ['36525', { t: 'd', v: '1999-12-31' }],
  ['45351', { t: 'd', v: '2024-02-29' }],
  ['45351.25', { t: 'd', v: '2024-02-29T06:00:00' }],
  ['45351.999988425928', { t: 'd', v: '2024-02-29T23:59:59' }],
  ['2958465', { t: 'd', v: '9999-12-31' }],
  // Outside of the calendar of spreadsheets: numbers.
  ['0.5', { t: 'n', v: 0.5 }],
  ['-1', { t: 'n', v: -1 }],
  ['2958466', { t: 'n', v: 2958466 }],
];

const days1904: typeof days1900 = [
  ['0', { t: 'd', v: '1904-01-01' }],
  ['1', { t: 'd', v: '1904-01-02' }],
  ['43889', { t: 'd', v: '2024-02-29' }],
  ['43889.75', { t: 'd', v: '2024-02-29T18:00:00' }],
];

function serials(list: typeof days1900): string {
  return list
    .map(([serial], i) => `<row r="${String(i + 1)}"><c r="A${String(i + 1)}" s="1"><v>${serial}</v></c></row>`)
    .join('');
}

export const dates: readonly FormatCase[] = [
  bookCase(
    'dates-1900.xlsx',
    'Serial numbers of the 1900 system under a date format, with the 29 February 1900 that never was.',
    { ...custom(['yyyy-mm-dd']), sheets: serials(days1900) },
    [sheet('A1:A13', claims(days1900.map(([, claim]) => ({ ...claim, format: 'yyyy-mm-dd', formula: false }))))],
  ),
  bookCase(
    'dates-1904.xlsx',
    'Serial numbers of the 1904 system: day 0 is 1 January 1904.',
    { ...custom(['yyyy-mm-dd']), properties: '<workbookPr date1904="1"/>', sheets: serials(days1904) },
    [sheet('A1:A4', claims(days1904.map(([, claim]) => ({ ...claim, format: 'yyyy-mm-dd', formula: false }))))],
  ),
  bookCase(
    'dates-1904-in-words.xlsx',
    'The 1904 system switched on by the word true.',
    { ...custom(['yyyy-mm-dd']), properties: "<workbookPr date1904='true'/>", sheets: serials(days1904) },
    [sheet('A1:A4', claims(days1904.map(([, claim]) => ({ ...claim, format: 'yyyy-mm-dd', formula: false }))))],
  ),
  bookCase(
    'dates-not-1904.xlsx',
    'The 1904 system switched off by word and by digit is the 1900 system.',
    {
      ...custom(['yyyy-mm-dd']),
      properties: '<workbookPr date1904="false"/>',
      sheets: serials([['45351', { t: 'd', v: '2024-02-29' }]]),
    },
    [sheet('A1:A1', { A1: { t: 'd', v: '2024-02-29', raw: '45351', format: 'yyyy-mm-dd', formula: false } })],
  ),
  bookCase(
    'formats-built-in.xlsx',
    'One number under each built-in format of ECMA-376 18.8.30: which are days, which are not.',
    {
      styles: builtIn.map(([id]) => id),
      sheets: column(
        builtIn.map(([id]) => id),
        stored,
      ),
    },
    [
      sheet(
        `A1:A${String(builtIn.length)}`,
        claims(
          builtIn.map(([, code, isDay]) => ({
            ...(isDay ? asDay : asNumber),
            ...(code === null ? {} : { format: code }),
          })),
        ),
      ),
    ],
  ),
  bookCase(
    'formats-of-days.xlsx',
    'Formats of their own that show a day: orders, languages, quoted words, colours, conditions, capital letters.',
    {
      ...custom(dayCodes),
      sheets: column(
        dayCodes.map((_, i) => i),
        stored,
      ),
    },
    [sheet(`A1:A${String(dayCodes.length)}`, claims(dayCodes.map((format) => ({ ...asDay, format }))))],
  ),
  bookCase(
    'formats-of-numbers.xlsx',
    'Formats whose letters d, m and y are words, colours, blanks or fillings: the cells are numbers.',
    {
      ...custom(numberCodes),
      sheets: column(
        numberCodes.map((_, i) => i),
        stored,
      ),
    },
    [sheet(`A1:A${String(numberCodes.length)}`, claims(numberCodes.map((format) => ({ ...asNumber, format }))))],
  ),
  bookCase(
    'formats-of-times.xlsx',
    'Durations and times of a day without a calendar day are numbers: parts of a day.',
    {
      ...custom(timeCodes),
      sheets: column(
        timeCodes.map((_, i) => i),
        '1.75',
      ),
    },
    [
      sheet(
        `A1:A${String(timeCodes.length)}`,
        claims(timeCodes.map((format) => ({ t: 'n', v: 1.75, raw: '1.75', format, formula: false }))),
      ),
    ],
  ),
  bookCase(
    'percent-fraction-currency.xlsx',
    'The format is told and the number stays what is stored.',
    {
      ...custom([
        '0.0%',
        '# ?/?',
        '[$€-2]\\ #,##0.00',
        '"$"#,##0.00',
        '#,##0\\ "FCFA"',
        '0.00%',
        '#,##0.0,,"M"',
        '00000',
      ]),
      sheets: ['0.125', '1.5', '12.5', '-3', '1500', '0.5', '2500000', '9011']
        .map((v, i) => `<row r="${String(i + 1)}"><c r="A${String(i + 1)}" s="${String(i + 1)}"><v>${v}</v></c></row>`)
        .join(''),
    },
    [
      sheet(
        'A1:A8',
        claims([
          number(0.125, '0.0%'),
          number(1.5, '# ?/?'),
          number(12.5, '[$€-2]\\ #,##0.00'),
          number(-3, '"$"#,##0.00'),
          number(1500, '#,##0\\ "FCFA"'),
          number(0.5, '0.00%'),
          number(2500000, '#,##0.0,,"M"'),
          number(9011, '00000'),
        ]),
      ),
    ],
  ),
  bookCase(
    'formats-unknown.xlsx',
    'A format that is not declared, and a style that is not there, are no format; a text under a date format is a text.',
    {
      styles: [199, 15],
      shared: ['<t>soon</t>'],
      sheets:
        '<row r="1"><c r="A1" s="1"><v>45351</v></c><c r="B1" s="77"><v>45351</v></c><c r="C1" s="2" t="s"><v>0</v></c><c r="D1" s="2" t="b"><v>1</v></c></row>',
    },
    [
      sheet('A1:D1', {
        A1: number(45351),
        B1: number(45351),
        C1: text('soon', { format: 'd-mmm-yy' }),
        D1: { t: 'b', v: true, formula: false },
      }),
    ],
    ['formats-missing'],
  ),
];
