import { bookCase } from './book.ts';
import { boolean, error, number, sheet, text, type CellClaim, type FormatCase } from './case.ts';

const numbers: readonly (readonly [stored: string, value: number])[] = [
  ['0', 0],
  ['1', 1],
  ['-1.5', -1.5],
  ['0.1', 0.1],
  ['.5', 0.5],
  ['12.', 12],
  ['1E3', 1000],
  ['1.5e-7', 1.5e-7],
  ['123456789012345', 123456789012345],
  ['9007199254740993', 9007199254740992],
  ['0.30000000000000004', 0.30000000000000004],
  ['1.7976931348623157E+308', Number.MAX_VALUE],
  ['5E-324', 5e-324],
  ['2.2250738585072014E-308', 2.2250738585072014e-308],
  ['-0.000001', -0.000001],
  ['00012.50', 12.5],
  ['4.3499999999999996', 4.35],
  ['1234567.891234567', 1234567.891234567],
  ['0.1234567890123456789', 0.12345678901234568],
  ['100000000000000000000', 1e20],
];

const errors = [
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
];

export const values: readonly FormatCase[] = [
  bookCase(
    'numbers.xlsx',
    'Numbers as XML writes doubles: signs, exponents, bare points, the largest, the smallest, more digits than fit.',
    {
      sheets: numbers
        .map(([stored], i) => `<row r="${String(i + 1)}"><c r="A${String(i + 1)}"><v>${stored}</v></c></row>`)
        .join(''),
    },
    [
      sheet(
        'A1:A20',
        Object.fromEntries(
          numbers.map(([, v], i) => [
            `A${String(i + 1)}`,
            { t: 'n', v, format: '', formula: false } satisfies CellClaim,
          ]),
        ),
      ),
    ],
  ),
  bookCase(
    'booleans.xlsx',
    'Truth values by digit and by word.',
    {
      sheets:
        '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="b"><v>true</v></c><c r="D1" t="b"><v>false</v></c><c r="E1" t="b"><f>1=1</f><v>1</v></c></row>',
    },
    [
      sheet('A1:E1', {
        A1: boolean(true),
        B1: boolean(false),
        C1: boolean(true),
        D1: boolean(false),
        E1: boolean(true, { formula: true }),
      }),
    ],
  ),
  bookCase(
    'errors.xlsx',
    'Every error that a spreadsheet shows, old and new.',
    {
      sheets: `<row r="1">${errors.map((each, i) => `<c r="${'ABCDEFGHIJ'.charAt(i)}1" t="e"><v>${each}</v></c>`).join('')}</row>`,
    },
    [sheet('A1:J1', Object.fromEntries(errors.map((each, i) => [`${'ABCDEFGHIJ'.charAt(i)}1`, error(each)])))],
  ),
  bookCase(
    'formulas-with-results.xlsx',
    'The saved result of a formula is the value, of each type; nothing is calculated, not even where it is wrong.',
    {
      styles: [14],
      sheets:
        '<row r="1"><c r="A1"><f>1+1</f><v>3</v></c><c r="B1" t="str"><f>UPPER("a")</f><v>A</v></c><c r="C1" t="b"><f>TRUE()</f><v>0</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" s="1"><f>TODAY()</f><v>45351</v></c><c r="F1"><f>IF(A1>1,"a","b&lt;c")</f><v>7</v></c></row>',
    },
    [
      sheet('A1:F1', {
        A1: number(3, '', { formula: true }),
        B1: text('A', { formula: true }),
        C1: boolean(false, { formula: true }),
        D1: error('#DIV/0!', { formula: true }),
        E1: { t: 'd', v: '2024-02-29', raw: '45351', formula: true },
        F1: number(7, '', { formula: true }),
      }),
    ],
  ),
  bookCase(
    'formulas-without-results.xlsx',
    'Formulas whose result was never saved: their cells are missing, and it is said.',
    {
      sheets:
        '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>A1*3</f><v></v></c><c r="D1"><f>A1*4</f><v/></c></row>',
    },
    // The file holds no value for them; calculating is not reading.
    [sheet('A1:A1', { A1: number(2) })],
    ['formulas-not-calculated'],
  ),
  bookCase(
    'formulas-shared.xlsx',
    'A formula written once and filled down: every cell of it is a formula.',
    {
      sheets:
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"></f><v>6</v></c></row>',
    },
    [
      sheet('A1:B3', {
        A1: number(1),
        A2: number(2),
        A3: number(3),
        B1: number(2, '', { formula: true }),
        B2: number(4, '', { formula: true }),
        B3: number(6, '', { formula: true }),
      }),
    ],
  ),
  bookCase(
    'formulas-array-and-table.xlsx',
    'An array formula and a what-if table keep their results.',
    {
      sheets:
        '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*C1:C2)</f><v>11</v></c><c r="B1"><v>1</v></c><c r="C1"><f t="dataTable" ref="C1" dt2D="0" dtr="0" r1="B1"/><v>5</v></c><c r="D1" cm="1"><f t="array" aca="1" ref="D1" ca="1">_xlfn.UNIQUE(B1)</f><v>1</v></c></row>',
    },
    [
      sheet('A1:D1', {
        A1: number(11, '', { formula: true }),
        B1: number(1),
        C1: number(5, '', { formula: true }),
        D1: number(1, '', { formula: true }),
      }),
    ],
  ),
  bookCase(
    'formulas-array-of-many-cells.xlsx',
    'An array formula over six cells is written in the first of them; the others hold results alone.',
    {
      sheets:
        '<row r="1"><c r="A1"><f t="array" ref="A1:B3">E1:E3*F1:G1</f><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c><c r="B3" t="e"><v>#N/A</v></c></row>',
    },
    [
      sheet('A1:B3', {
        A1: number(1, '', { formula: true }),
        B1: number(2),
        A2: number(3),
        B2: number(4),
        A3: number(5),
        B3: error('#N/A'),
      }),
    ],
  ),
  bookCase(
    'days-in-words.xlsx',
    'Days written as ISO 8601 instead of as serial numbers.',
    {
      sheets:
        '<row r="1"><c r="A1" t="d"><v>2024-02-29</v></c><c r="B1" t="d"><v>2024-02-29T12:30:00</v></c><c r="C1" t="d"><v>1999-12-31T23:59:59Z</v></c></row>',
    },
    [
      sheet('A1:C1', {
        A1: { t: 'd', v: '2024-02-29', formula: false },
        B1: { t: 'd', v: '2024-02-29T12:30:00', formula: false },
        C1: { t: 'd', v: '1999-12-31T23:59:59', formula: false },
      }),
    ],
  ),
  bookCase(
    'cells-of-every-kind.xlsx',
    'One cell of each kind side by side, the type said and left out.',
    {
      styles: [14],
      shared: ['<t>shared</t>'],
      sheets:
        '<row r="1" spans="1:7" ht="15"><c r="A1" t="n"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>inline</t></is></c><c r="D1" t="str"><v>str</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1" s="1" t="n"><v>1000</v></c></row>',
    },
    [
      sheet('A1:G1', {
        A1: number(1),
        B1: text('shared'),
        C1: text('inline'),
        D1: text('str'),
        E1: boolean(true),
        F1: error('#N/A'),
        // 1000 days after 30 December 1899 is 26 September 1902.
        G1: { t: 'd', v: '1902-09-26', raw: '1000', formula: false },
      }),
    ],
  ),
];
