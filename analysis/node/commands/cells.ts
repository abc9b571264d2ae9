import { blockOf } from '../../import/address.ts';
import type { Block, Cell } from '../../import/cells.ts';
import { limits } from '../../import/readers/limits.ts';
import type { Importer } from '../../import/worker/guarded-reader.ts';
import type { Answer } from '../cli.ts';
import { readWorkbookFile } from '../read-file.ts';
import { UsageError } from '../usage.ts';
import { onlyFile, readArguments } from './arguments.ts';

const options = { sheet: { type: 'string' }, range: { type: 'string' } } as const;

/** More than a person reads; a larger block is asked for piece by piece. */
const most = 200_000;

/** Cells of a sheet as the file has them: every cell of the range that is not empty. */
export async function cells(words: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(words, options);
  const block = values.range === undefined ? wholeSheet : blockOf(values.range);
  if (block === null) throw new UsageError(`--range is written A1:D9, not ${values.range ?? ''}`);
  const file = await readWorkbookFile(onlyFile(positionals));
  try {
    const found = await file.cells(values.sheet ?? firstSheet(file), block, most + 1);
    if (found.length > most) {
      throw new UsageError(`there are more than ${String(most)} cells: name a smaller block with --range`);
    }
    return { json: found, lines: table(found), status: 0 };
  } finally {
    file.close();
  }
}

const wholeSheet: Block = { top: 0, left: 0, bottom: limits.textRows, right: limits.columns };

function firstSheet(file: Importer): string {
  const { sheets } = file.summary;
  return (sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.name ?? '';
}

/** Lines of equal columns; a line break in a cell is shown, not made. */
function table(found: readonly Cell[]): readonly string[] {
  const rows = found.map((cell) => [
    cell.ref,
    cell.formula === true ? `${cell.t}=` : cell.t,
    shown(String(cell.v)),
    cell.raw === String(cell.v) ? '' : shown(cell.raw),
    cell.format,
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    rows.reduce((width, row) => Math.max(width, Math.min(40, row[column]?.length ?? 0)), 1),
  );
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function shown(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}
