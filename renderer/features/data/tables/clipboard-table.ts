import type { Value } from '../../../../analysis/engine/engine.ts';

/** A table on its way to the clipboard: names with units, then rows of plain values. */
export interface ClipboardTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** Tab-separated, as spreadsheets paste it. A missing value is an empty field; numbers keep all their digits. */
export function asTsv({ head, rows }: ClipboardTable): string {
  return [head, ...rows].map((cells) => cells.map(tsvField).join('\t')).join('\r\n');
}

/** An HTML table, as word processors paste it. */
export function asHtml({ head, rows }: ClipboardTable): string {
  const heads = head.map((name) => `<th>${escaped(name)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`).join('');
  return `<table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function tsvField(value: Value): string {
  const text = plain(value);
  // A number pastes as a number; a text that a spreadsheet would run as a formula must stay text.
  const isFormula = typeof value === 'string' && /^[=+\-@]/.test(text) && Number.isNaN(Number(text));
  const safe = isFormula ? `'${text}` : text;
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function htmlCell(value: Value): string {
  const isNumber = typeof value === 'number';
  // `mso-number-format` keeps leading zeros of codes when a spreadsheet pastes the HTML flavour.
  const style = isNumber ? ' style="text-align:right"' : ' style="mso-number-format:\'\\@\'"';
  return `<td${style}>${escaped(plain(value))}</td>`;
}

function plain(value: Value): string {
  return value === null ? '' : Array.isArray(value) ? value.map(plain).join('; ') : String(value);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
