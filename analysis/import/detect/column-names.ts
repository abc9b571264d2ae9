import { rowColumn } from '../../model/table.ts';
import { normalise } from '../../vocabulary/normalise.ts';
import { columnLetter } from '../address.ts';

/** Engine names for labels: words joined by low lines, unique ignoring case, none of them `_row`. */
export function columnNames(labels: readonly string[], columns: readonly number[]): readonly string[] {
  const taken = new Set([rowColumn]);
  return labels.map((label, i) => {
    const plain = normalise(label).replaceAll('%', ' percent ').trim().replace(/\s+/g, '_').slice(0, 60);
    const base = plain === '' ? `column_${columnLetter(columns[i] ?? 0).toLowerCase()}` : plain;
    let name = base;
    for (let n = 2; taken.has(name); n += 1) name = `${base}_${String(n)}`;
    taken.add(name);
    return name;
  });
}
