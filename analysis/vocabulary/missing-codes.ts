/**
 * Texts that statistics offices write where a figure is missing, upper case. They do not mean the same everywhere
 * (zero, not available, secret), so the text stays with the plan and is counted; it is never read as zero.
 */
const codes: ReadonlySet<string> = new Set([
  '..',
  '...',
  '…',
  '-',
  '--',
  '---',
  '–',
  '—',
  '−',
  '*',
  '**',
  ':',
  '.',
  'X',
  'C',
  'S',
  'F',
  'NA',
  'N/A',
  'N.A.',
  'N.A',
  'NA.',
  '#N/A',
  'N/D',
  'ND',
  'N.D.',
  'S/D',
  'S.D.',
  'N.C.',
  'NC',
  'NR',
  'NULL',
  'NONE',
  'NAN',
  'Н/Д',
  'Х',
  'НЕТ ДАННЫХ',
  'غ.م',
  'غير متوفر',
  '无',
  '不详',
  'NO DATA',
  'NOT AVAILABLE',
  'NON DISPONIBLE',
  'NO DISPONIBLE',
]);

/** Whether a text is a usual sign for a missing figure. In a column of words it may be a word: decide by column. */
export function isMissingCode(text: string): boolean {
  return text.length <= 16 && codes.has(text.trim().toUpperCase());
}
