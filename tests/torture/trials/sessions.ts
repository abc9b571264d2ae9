import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileStorage } from '../../../analysis/node/files/file-storage.ts';
import { canonicalJson } from '../../../analysis/project/file/canonical.ts';
import { tablesOf, type History } from '../../../analysis/project/history.ts';
import { readJournal } from '../../../analysis/project/journal.ts';
import { sessionOf } from '../../../analysis/project/session.ts';
import { folderOf, journalOf } from '../../../renderer/study/session-log.ts';
import { Child, pause } from '../child.ts';
import { rowsOf, sessionId } from '../roles/session.ts';
import { sessionSteps } from '../session-steps.ts';
import { randomFrom, type Trial } from '../trial.ts';

const longest = 4_000;

interface Count {
  readonly faults: string[];
  /** Milliseconds of work lost, by session. */
  readonly lost: number[];
  steps: number;
  lostSteps: number;
  recoveries: number;
}

/** Recorded sessions of random commands, killed at random; then their recovery, killed and repeated. */
export const sessions: Trial = {
  name: 'sessions',
  async run(size, folder) {
    const times = size === 'long' ? 200 : 6;
    const lanes = 3;
    const count: Count = { faults: [], lost: [], steps: 0, lostSteps: 0, recoveries: 0 };
    await Promise.all(
      Array.from({ length: lanes }, async (_, lane) => {
        for (let seed = lane + 1; seed <= times; seed += lanes) await tryOne(join(folder, String(seed)), seed, count);
      }),
    );
    const most = Math.max(...count.lost);
    const median = count.lost.toSorted((a, b) => a - b)[Math.floor(count.lost.length / 2)] ?? 0;
    if (most > 2_000) count.faults.push(`${String(most)} ms of work lost`);
    return [
      {
        name: `${String(times)} sessions of random commands killed at random`,
        found: `${String(count.steps)} steps told, ${String(count.lostSteps)} lost; lost work at most ${String(most)} ms, median ${String(median)} ms`,
        faults: count.faults.slice(0, 5),
      },
      {
        name: `${String(count.recoveries)} recoveries killed at random and repeated`,
        found: 'the same study each time, journal untouched',
        faults: count.faults.filter((fault) => fault.includes('recovery')).slice(0, 5),
      },
    ];
  },
};

async function tryOne(folder: string, seed: number, count: Count): Promise<void> {
  await mkdir(folder);
  const random = randomFrom(seed + 1_000);
  const child = new Child('work-for-ever', [folder, String(seed)]);
  await child.line('ready');
  await pause(random() * longest);
  await child.kill();
  const told = child.lines.filter((line) => line.startsWith('did ')).map((line) => Number(line.split(' ')[2]));
  const trouble = child.lines.find((line) => line.startsWith('trouble'));
  if (trouble !== undefined) count.faults.push(`session ${String(seed)}: ${trouble}`);
  const storage = fileStorage(folder);
  const journal = await storage.read(journalOf(sessionId));
  const left = journal === null ? null : sessionOf(readJournal(journal).records);
  const kept = left === null ? 0 : stepsIn(seed, told.length + 1, left.history);
  if (kept === null) {
    count.faults.push(`session ${String(seed)}: the replay is no prefix of the session`);
    return;
  }
  count.steps += told.length;
  count.lostSteps += Math.max(0, told.length - kept);
  count.lost.push((told.at(-1) ?? 0) - (told[kept] ?? told.at(-1) ?? 0));
  for (const table of left === null ? [] : tablesOf(left.history)) {
    const rows = await storage.read(`${folderOf(sessionId)}/tables/${table}.arrow`);
    if (rows === null || Buffer.compare(rows, rowsOf(table)) !== 0)
      count.faults.push(`session ${String(seed)}: rows of ${table} are missing`);
  }
  await recoverTwice(folder, left?.history ?? null, random() * 150, count);
  const after = await storage.read(journalOf(sessionId));
  if (Buffer.compare(after ?? Buffer.alloc(0), journal ?? Buffer.alloc(0)) !== 0)
    count.faults.push(`session ${String(seed)}: recovery changed the journal`);
}

/** How many steps of the recorded session a history is; null where it is none of its states. */
function stepsIn(seed: number, most: number, found: History): number | null {
  const wanted = canonicalJson(found);
  const steps = sessionSteps(seed);
  let now = steps.start;
  let match: number | null = canonicalJson(now) === wanted ? 0 : null;
  for (let n = 1; n <= most; n += 1) {
    now = steps.next(now).history;
    // Two states can be alike (a step taken back): the later one stands for both.
    const isAlike = now.position === found.position && now.commands.length === found.commands.length;
    if (isAlike && canonicalJson(now) === wanted) match = n;
  }
  return match;
}

async function recoverTwice(folder: string, expected: History | null, after: number, count: Count): Promise<void> {
  const to = join(folder, 'recovered.json');
  const first = new Child('recover', [folder, to]);
  await first.line('ready');
  await pause(after);
  await first.kill();
  await new Child('recover', [folder, to]).ended;
  count.recoveries += 1;
  const wanted = expected === null ? 'nothing' : canonicalJson(expected);
  if ((await readFile(to, 'utf8')) !== wanted) count.faults.push(`${folder}: the recovery differs`);
}
