/** Formats that every workbook has without writing them down (ECMA-376 part 1, 18.8.30; the rest as SheetJS has them). */
const common: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  32: 'h:mm:ss',
  33: 'h:mm:ss',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Days in the Chinese, Japanese and Korean editions, each in its own way. */
const eastAsianDays = new Set([27, 28, 29, 30, 31, 36, 50, 51, 57, 58]);
/** Days in some of these editions and times of day in others: what is less than a day is a time. */
const eastAsianEither = new Set([34, 35, 52, 53, 54, 55, 56]);

/** The format code of a built-in number; '' for General and for numbers that mean nothing. */
export function builtInFormat(id: number): string {
  if (eastAsianDays.has(id)) return 'm/d/yy';
  if (eastAsianEither.has(id)) return '[<1]h:mm:ss;m/d/yy';
  return common[id] ?? '';
}
