import { canonicalJson } from '../../../analysis/project/file/canonical.ts';
import { fileStorage } from '../../../analysis/node/files/file-storage.ts';
import { journalMark, journalRecord, readJournal } from '../../../analysis/project/journal.ts';
import { sessionOf } from '../../../analysis/project/session.ts';
import { sessionSteps } from '../session-steps.ts';
import type { Figure, Trial } from '../trial.ts';

/** A journal cut at every byte, and with every bit turned. */
export const journal: Trial = {
  name: 'journal',
  async run(size, folder) {
    const steps = sessionSteps(7);
    let now = steps.start;
    const begin = { kind: 'begin', history: now, title: '', place: null, unsaved: 0, recovers: [] };
    const storage = fileStorage(folder);
    await storage.append('journal', journalMark);
    await storage.append('journal', journalRecord(begin));
    for (let n = 0; n < (size === 'long' ? 40 : 8); n += 1) {
      const step = steps.next(now);
      now = step.history;
      await storage.append('journal', journalRecord(step.record));
    }
    const bytes = (await storage.read('journal')) ?? new Uint8Array();
    return [cutAtEach(bytes), turnedBits(bytes, size === 'long' ? 1 : 5)];
  },
};

function cutAtEach(bytes: Uint8Array): Figure {
  const whole = recordsOf(bytes);
  const faults: string[] = [];
  let kept = 0;
  for (let length = 0; length <= bytes.length; length += 1) {
    const cut = bytes.slice(0, length);
    const { records, wholeBytes, isCut } = readJournal(cut);
    if (!isPrefix(records, whole)) faults.push(`cut at ${String(length)}: not a prefix`);
    if (records.length < kept) faults.push(`cut at ${String(length)}: fewer records than before`);
    if (isCut !== length > wholeBytes) faults.push(`cut at ${String(length)}: the rest was not seen`);
    sessionOf(records);
    kept = records.length;
  }
  if (kept !== whole.length) faults.push('the whole journal is not read');
  const name = `a journal of ${String(whole.length)} records cut at each of ${String(bytes.length)} bytes`;
  return { name, found: 'always read up to the cut', faults: faults.slice(0, 5) };
}

function turnedBits(bytes: Uint8Array, every: number): Figure {
  const whole = recordsOf(bytes);
  const faults: string[] = [];
  let tried = 0;
  for (let bit = 0; bit < bytes.length * 8; bit += every) {
    const turned = bytes.slice();
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const { records, isCut } = readJournal(turned);
    if (!isPrefix(records, whole) || !isCut) faults.push(`bit ${String(bit)} was not seen`);
    tried += 1;
  }
  return {
    name: `${String(tried)} single bits of a journal turned`,
    found: 'each found, none used',
    faults: faults.slice(0, 5),
  };
}

function recordsOf(bytes: Uint8Array): readonly string[] {
  return readJournal(bytes).records.map(canonicalJson);
}

function isPrefix(records: readonly unknown[], whole: readonly string[]): boolean {
  return records.length <= whole.length && records.every((record, index) => canonicalJson(record) === whole[index]);
}
