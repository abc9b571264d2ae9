import { type IParagraphOptions, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { directionOf, drawable } from '../../charts/drawing/text.ts';

/** Text of a document; characters that no document may hold are replaced, the rest stays as it is. */
export function run(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  const isRtl = directionOf(text) === 'rtl';
  return new TextRun({ ...options, text: drawable(text), ...(isRtl ? { rightToLeft: true } : {}) });
}

/** A paragraph that runs the way of the document. */
export function paragraph(
  direction: 'ltr' | 'rtl',
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph {
  return new Paragraph({ ...options, children, ...(direction === 'rtl' ? { bidirectional: true } : {}) });
}
