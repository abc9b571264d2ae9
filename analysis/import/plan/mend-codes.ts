import { isPacked, packedColumn, packText, textReader, type PackedColumn } from '../../engine/packed-text.ts';
import type { ColumnValues } from '../../model/table.ts';
import type { CodePlan } from './plan.ts';

/** A code without what a spreadsheet did to it: the apostrophe in front taken off, zeros put back. */
export function mendCode(text: string, { digits, isQuoted }: CodePlan): string {
  const plain = isQuoted && text.startsWith("'") ? text.slice(1) : text;
  return digits !== null && /^\d+$/.test(plain) ? plain.padStart(digits, '0') : plain;
}

/** A column of codes, each mended; where few differ each of them is looked at once. */
export function mendCodes(column: ColumnValues, code: CodePlan): ColumnValues {
  if (isPacked(column)) return mendPacked(column, code);
  const values = Array.from(column.values, (text) => (typeof text === 'string' ? mendCode(text, code) : null));
  return { name: column.name, type: 'text', values };
}

function mendPacked(column: PackedColumn, code: CodePlan): ColumnValues {
  const { texts } = column;
  const read = textReader(texts.data, texts.valueOffsets);
  const mended = Array.from({ length: texts.valueOffsets.length - 1 }, (_, at) => {
    const text = read(at);
    return text === '' ? text : mendCode(text, code);
  });
  const { name, length, present, missing, codes } = column;
  return packedColumn({ name, length, present, missing, codes, texts: packText(mended, name) });
}
