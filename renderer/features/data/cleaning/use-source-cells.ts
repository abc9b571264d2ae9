import { useCallback, useState } from 'react';
import { blockOf } from '../../../../analysis/import/address.ts';
import type { RawRange } from '../../../../analysis/import/plan/plan.ts';
import type { CellPlace } from '../../../../analysis/import/provenance.ts';
import { cellsOfSource, chooseSource, type SourceFile } from './source-file.ts';
import { useAnswer, type Asked } from './use-answer.ts';

/** A stretch of a sheet, 0-based, ends included. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

interface SourceCells extends Asked<RawRange | 'not-kept'> {
  /** Have the person show the file, and read it then. */
  readonly choose: () => void;
  /** Name of a file that was shown and is another one. */
  readonly wrong: string | null;
}

/** Cells of the source sheet around a cell. */
export function useSourceCells(source: SourceFile, place: CellPlace | null, stretch: Stretch | null): SourceCells {
  const [tries, setTries] = useState(0);
  const [wrong, setWrong] = useState<string | null>(null);
  const { file, sha256 } = source;
  const sheet = place?.sheet ?? null;
  const [top, bottom, left, right] = stretch ? [stretch.top, stretch.bottom, stretch.left, stretch.right] : none;
  const ask = useCallback(async () => {
    if (sheet === null || tries < 0) return 'not-kept';
    return (await cellsOfSource({ file, sha256 }, sheet, [top, bottom, left, right])) ?? 'not-kept';
  }, [file, sha256, sheet, top, bottom, left, right, tries]);
  const asked = useAnswer<RawRange | 'not-kept'>(sheet === null || stretch === null ? null : ask);
  const choose = () =>
    void chooseSource({ file, sha256 }).then((outcome) => {
      setWrong(typeof outcome === 'object' ? outcome.wrong : null);
      if (outcome === 'taken') setTries(tries + 1);
    });
  return { ...asked, choose, wrong };
}

const none = [0, 0, 0, 0] as const;

/** The stretch of so many rows and columns with the cell in its middle, inside the sheet. */
export function around(cell: string, rows: number, columns: number): Stretch | null {
  const block = blockOf(cell);
  if (block === null) return null;
  const top = Math.max(block.top - Math.floor((rows - 1) / 2), 0);
  const left = Math.max(block.left - Math.floor((columns - 1) / 2), 0);
  return { top, bottom: top + rows - 1, left, right: left + columns - 1 };
}
