import type { Copied } from '../../../analysis/document/copy.ts';

/** Both faces at once: the text with exact numbers for a sheet, the HTML with shown ones for a document. */
export async function putOnClipboard({ tsv, html }: Copied): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([tsv], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ]);
}
