import { deflateSync } from 'fflate';
import { openZip } from '../../../analysis/import/readers/zip.ts';
import { zipOf } from '../../workbooks/support/zip-maker.ts';
import { below, type Bend } from './bend-bytes.ts';

type Random = () => number;

const values = [
  ...['0', '-1', '1', '4294967296', '99999999999999999999', '1e999', 'NaN', '', '__proto__', 'A1:XFD1048576'],
  ...['XFE1', 'A0', 'constructor', '../../x', 'http://127.0.0.1:9/', '&amp;', '&#xD800;', '\u0000', 'x'.repeat(5000)],
];
const inserts = [
  ...[
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x ?>',
    '&nosuch;',
    '<c>',
    '</c>',
    '</row>',
  ],
  ...[
    '<row r="1048577">',
    '<c r="A1" t="s"><v>9</v></c>',
    '<mergeCell ref="A1:A1048576"/>',
    '<v>',
    '<is><t>',
    '"',
    '>',
  ],
];

/** Tags, attributes and numbers of one part of a zipped workbook changed; the archive around it is whole. */
export const bendXml: Bend = (bytes, random) => {
  const archive = openZip(bytes, 'a good file');
  const parts = archive.names.map((name) => ({ name, data: archive.read(name) }));
  const chosen = below(parts.length, random);
  const bent = parts.map((part, i) => {
    if (i !== chosen) return part;
    let xml = new TextDecoder().decode(part.data);
    for (let count = 1 + below(4, random); count > 0; count -= 1) xml = editXml(xml, random);
    return { ...part, data: new TextEncoder().encode(xml) };
  });
  return zipOf(bent.map((part) => ({ ...part, packed: deflateSync(part.data, { level: 1 }) })));
};

function editXml(xml: string, random: Random): string {
  const tokens = [...xml.matchAll(/<[^>]*>|[^<]+/g)].map((match) => match[0]);
  // What is left of a part may be nothing.
  if (tokens.length === 0) return pick(inserts, random);
  const at = below(tokens.length, random);
  const token = tokens[at] ?? '';
  switch (below(7, random)) {
    case 0:
      return tokens.toSpliced(at, 1).join('');
    case 1:
      return tokens.toSpliced(at, 0, ...Array.from({ length: 1 + below(5, random) }, () => token)).join('');
    case 2:
      return tokens.with(at, tokens[below(tokens.length, random)] ?? '').join('');
    case 3:
      return tokens.with(at, token.replace(/"[^"]*"/, `"${pick(values, random)}"`)).join('');
    case 4:
      return tokens.with(at, token.replace(/\d+/, pick(values, random))).join('');
    case 5:
      return tokens.toSpliced(at, 0, pick(inserts, random)).join('');
    default: {
      const cut = below(xml.length + 1, random);
      return xml.slice(0, cut) + xml.slice(cut + 1 + below(20, random));
    }
  }
}

const marks = ['"', "'", ',', ';', '\t', '|', '\r', '\n', '\r\n', '\0', '\ufeff', '""', '",', 'sep=;\n', '\u2028', 'é'];

/** Delimiters, quotes and line ends put where none belong. */
export const bendFields: Bend = (bytes, random) => {
  let text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  for (let count = 1 + below(8, random); count > 0; count -= 1) {
    const at = below(text.length + 1, random);
    const mark = pick(marks, random).repeat(random() < 0.05 ? 5000 : 1);
    text = text.slice(0, at) + mark + text.slice(at + below(3, random));
  }
  return Uint8Array.from(text, (char) => char.charCodeAt(0) & 255);
};

function pick(list: readonly string[], random: Random): string {
  return list[below(list.length, random)] ?? '';
}
