import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../../analysis/import/plan/session.ts';

/** A text table whose first column has more differing texts than are kept. */
async function typesOf(first: (row: number) => string): Promise<readonly string[]> {
  const lines = Array.from({ length: 60_000 }, (_, row) => `${first(row)};${String(row)}.5`);
  const session = await openWorkbook(new TextEncoder().encode(`key;t\n${lines.join('\n')}\n`), 'a.csv', { sha256: '' });
  return session.summary.plan.tables[0]?.columns.map(({ type }) => type) ?? [];
}

describe('a column of more differing texts than are kept', () => {
  it('of moments is a column of days', async () => {
    const moment = (row: number): string => new Date(1.6e12 + row * 7_000_000).toISOString().slice(0, 19);
    expect(await typesOf(moment)).toEqual(['date', 'number']);
  });

  it('of long names is a column of text', async () => {
    expect(await typesOf((row) => `Declaration ${String(row)}/2024`)).toEqual(['text', 'number']);
  });
});
