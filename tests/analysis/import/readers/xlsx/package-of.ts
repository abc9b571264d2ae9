import { strToU8 } from 'fflate';
import { xlsxEntries } from '../../../../workbooks/support/xlsx-maker.ts';
import { zipOf, type Entry } from '../../../../workbooks/support/zip-maker.ts';

/** A small good workbook with some of its parts replaced, added, or (null) left out. */
export function packageOf(
  parts: Readonly<Record<string, string | Uint8Array | null>>,
  rename: (name: string) => string = (name) => name,
): Uint8Array<ArrayBuffer> {
  const good = xlsxEntries([
    {
      name: 'Data',
      rows: [
        ['Crop', 'Tonnes'],
        ['Maize', 12],
      ],
    },
  ]);
  const kept = good.filter(({ name }) => !(name in parts));
  const added = Object.entries(parts).flatMap(([name, data]): Entry[] =>
    data === null ? [] : [{ name, data: typeof data === 'string' ? strToU8(data) : data }],
  );
  return zipOf([...kept, ...added].map((entry) => ({ ...entry, name: rename(entry.name) })));
}
