import { columnLetter } from '../../../../analysis/import/address.ts';
import { escaped } from '../../support/xlsx-maker.ts';

/** The look of a cell, one of the styles of its workbook. */
export interface Look {
  readonly bold: boolean;
  readonly indent: number;
  readonly format: string;
  readonly lineBelow: boolean;
}

const plain: Look = { bold: false, indent: 0, format: '', lineBelow: false };

/** Styles of one workbook, each once, in the order in which cells ask for them. */
export class Looks {
  readonly #keys: string[] = [JSON.stringify(plain)];

  index(look: Partial<Look>): number {
    const key = JSON.stringify({ ...plain, ...look });
    const known = this.#keys.indexOf(key);
    return known >= 0 ? known : this.#keys.push(key) - 1;
  }

  /** The style sheet: font 1 is bold, border 1 a line below. */
  xml(): string {
    const looks = this.#keys.map((key) => JSON.parse(key) as Look);
    const formats = [...new Set(looks.map((look) => look.format).filter((format) => format !== ''))];
    const codes = formats.map((code, i) => `<numFmt numFmtId="${String(164 + i)}" formatCode="${escaped(code)}"/>`);
    const cells = looks.map((look) => {
      const format = look.format === '' ? 0 : 164 + formats.indexOf(look.format);
      const inner = look.indent > 0 ? `<alignment horizontal="left" indent="${String(look.indent)}"/>` : '';
      return `<xf numFmtId="${String(format)}" fontId="${look.bold ? '1' : '0'}" fillId="0" borderId="${look.lineBelow ? '1' : '0'}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">${inner}</xf>`;
    });
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      codes.length === 0 ? '' : `<numFmts count="${String(codes.length)}">${codes.join('')}</numFmts>`,
      '<fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>',
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${String(cells.length)}">${cells.join('')}</cellXfs></styleSheet>`,
    ].join('');
  }
}

/**
 * One cell from its short form, or '' for an empty one:
 * `12.5` a number; `'12.5` the same as text, `·` a space; `**x**` bold; `>>x` indented twice; `x^1` a raised mark;
 * `{0.0%}0.12` with a number format; `@2024-02-29` a day; `=7` the saved result of a formula; `¶` a line break.
 */
export function cellXml(row: number, column: number, short: string, looks: Looks, lineBelow: boolean): string {
  const bold = /^\*\*(.+)\*\*$/u.exec(short);
  const indented = /^(>*)(.*)$/u.exec(bold?.[1] ?? short);
  const formatted = /^\{([^}]+)\}(.*)$/u.exec(indented?.[2] ?? '');
  const words = formatted?.[2] ?? indented?.[2] ?? '';
  if (words === '' && !lineBelow) return '';
  const isDay = /^@\d{4}-\d{2}-\d{2}$/.test(words);
  const style = looks.index({
    bold: bold !== null,
    indent: indented?.[1]?.length ?? 0,
    format: formatted?.[1] ?? (isDay ? 'yyyy-mm-dd' : ''),
    lineBelow,
  });
  const place = `r="${columnLetter(column)}${String(row)}"${style === 0 ? '' : ` s="${String(style)}"`}`;
  if (words === '') return `<c ${place}/>`;
  if (isDay) return `<c ${place}><v>${String(serialOf(words.slice(1)))}</v></c>`;
  if (/^-?\d+(\.\d+)?$/.test(words)) return `<c ${place}><v>${words}</v></c>`;
  if (/^=-?\d+(\.\d+)?$/.test(words)) return `<c ${place}><f>SUM(A1:A1)</f><v>${words.slice(1)}</v></c>`;
  if (/^#[A-Z/0!?]+$/.test(words)) return `<c ${place} t="e"><v>${words}</v></c>`;
  return `<c ${place} t="inlineStr"><is>${stringXml(words)}</is></c>`;
}

function stringXml(words: string): string {
  const text = words.startsWith("'") ? words.slice(1) : words;
  const [before = '', raised] = text.replaceAll('·', ' ').replaceAll('¶', '\n').split('^');
  if (raised === undefined) return textXml(before);
  const look = '<rPr><sz val="10"/><rFont val="Arial"/></rPr>';
  const up = '<rPr><vertAlign val="superscript"/><sz val="10"/><rFont val="Arial"/></rPr>';
  return `<r>${look}${textXml(before)}</r><r>${up}${textXml(raised)}</r>`;
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escaped(text)}</t>`;
}

/** Serial number of a day: day 1 is 1 January 1900, and 29 February 1900 is counted. */
function serialOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}
