/** Words one after another, the last after "and". */
export function listed(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Rows as people count them, runs joined: `rows 1 to 3 and 7`; the first twelve runs of many. */
export function rowList(rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && row <= run[1] + 1) run[1] = row;
    else runs.push([row, row]);
  }
  const words = runs.map(([first, last]) =>
    first === last ? String(first + 1) : `${String(first + 1)} to ${String(last + 1)}`,
  );
  const shown = words.length > 12 ? [...words.slice(0, 12), `${String(words.length - 12)} more`] : words;
  return `${rows.length === 1 ? 'row' : 'rows'} ${listed(shown)}`;
}
