/**
 * The same text with Latin digits and ASCII number marks: Arabic-Indic and Persian digits, full-width digits, full-width
 * comma and stop. The Arabic decimal and thousands marks stay, since they read one way only.
 */
export function latinDigits(text: string): string {
  return foreign.test(text) ? text.replace(bidi, '').replace(foreignAll, latinOf) : text;
}

const foreign = /[\u0660-\u0669\u06f0-\u06f9\uff05\uff08-\uff19\u200e\u200f\u061c\u066a]/u;
const foreignAll = /[\u0660-\u0669\u06f0-\u06f9\uff05\uff08-\uff19\u066a]/gu;
const bidi = /[\u200e\u200f\u061c]/gu;

function latinOf(mark: string): string {
  const code = mark.charCodeAt(0);
  if (code === 0x66a) return '%';
  if (code >= 0xff05) return String.fromCharCode(code - 0xfee0);
  return String(code & 15);
}
