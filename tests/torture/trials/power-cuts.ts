import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { previousOf } from '../../../analysis/node/files/names.ts';
import { writeWhole } from '../../../analysis/node/files/write-whole.ts';
import { foldersAfterCut, recording, type Request } from '../power-cut.ts';
import type { Figure, Trial } from '../trial.ts';

/** The power goes at every moment of a save: reckoned from what the save asked of the disk, not done to a disk. */
export const powerCuts: Trial = {
  name: 'power-cuts',
  async run(_size, folder) {
    const path = join(folder, 'study.vcw');
    const requests: Request[] = [];
    await writeFile(path, 'old');
    await writeFile(previousOf(path), 'older');
    await writeWhole(path, Buffer.from('new'), { keepPrevious: true, files: recording(requests) });
    const careful = judged(path, requests);
    // The same without the two waits for the disk, to see that the reckoning finds what they are for.
    const hasty = judged(
      path,
      requests.filter(({ kind }) => kind !== 'sync'),
    );
    await rm(path);
    return [
      {
        name: `power cut at each of ${String(requests.length + 1)} moments of a save (${String(careful.tried)} folders reckoned)`,
        found: `${String(careful.torn)} without a whole study, ${String(careful.forgotten)} that forget a finished save`,
        faults: careful.torn + careful.forgotten === 0 ? [] : ['a power cut loses a study'],
      },
      {
        name: 'control: the same without fsync',
        found: `${String(hasty.torn)} of ${String(hasty.tried)} folders without a whole study`,
        faults: hasty.torn > 0 ? [] : ['the control lost none'],
      },
    ] satisfies Figure[];
  },
};

interface Judged {
  readonly tried: number;
  readonly torn: number;
  readonly forgotten: number;
}

function judged(path: string, requests: readonly Request[]): Judged {
  const before = new Map([
    [path, 'old'],
    [previousOf(path), 'older'],
  ]);
  let [tried, torn, forgotten] = [0, 0, 0];
  const isDoneAt = requests.findIndex(({ kind }) => kind === 'sync-folder');
  for (let moment = 0; moment <= requests.length; moment += 1)
    for (const folder of foldersAfterCut(before, requests.slice(0, moment))) {
      tried += 1;
      const [now, previous] = [folder.get(path), folder.get(previousOf(path))];
      if ((now !== 'old' && now !== 'new') || (previous !== 'older' && previous !== 'old')) torn += 1;
      else if (moment > isDoneAt && now !== 'new') forgotten += 1;
    }
  return { tried, torn, forgotten };
}
