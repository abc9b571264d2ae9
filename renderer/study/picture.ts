import type { ResultDocument } from '../../analysis/document/result-document.ts';

/** Pixels of a card on the start screen, twice over for fine screens. */
const size = { width: 254, height: 111 };

/** The first chart of the study, small: what the start screen shows of it. Null when there is none. */
export async function pictureOf(results: Iterable<ResultDocument>): Promise<Uint8Array | null> {
  for (const { blocks } of results) {
    const chart = blocks.find((block) => block.kind === 'chart');
    if (chart === undefined) continue;
    const [{ figureOf }, { pngOf }] = await Promise.all([
      import('../../analysis/charts/figure-of.ts'),
      import('../charts/picture.ts'),
    ]);
    try {
      // Drawn at twice the size, so that its words stay small beside its shapes.
      const drawn = { width: size.width * 2, height: size.height * 2, palette: 'print', parts: 'plot' } as const;
      return await pngOf(figureOf(chart, 'en'), drawn, 96);
    } catch {
      // A study without a picture is worth more than a save that fails for it.
      return null;
    }
  }
  return null;
}
