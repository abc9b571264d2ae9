/** An earlier state of a study, kept whole. Its counter says which came first; clocks jump. */
export interface Snapshot {
  readonly study: string;
  readonly counter: number;
  /** ISO 8601, by the clock of the machine at that time. */
  readonly at: string;
  readonly bytes: number;
}

const latest = 10;
const hours = 24;
const days = 14;
const mostBytes = 500_000_000;

/**
 * Snapshots that can go: of each study the last ten stay, then the last of each hour for 24 hours with work in them,
 * then the last of each day for 14 such days. Hours and days are counted, not measured against the clock, so that a
 * clock that jumps takes nothing away. When all together hold more than the cap, the oldest of the study with the most
 * bytes goes first; the last one of a study never goes.
 */
export function superfluous<T extends Snapshot>(snapshots: readonly T[], cap: number = mostBytes): readonly T[] {
  const kept = new Set<T>();
  for (const ofStudy of byStudy(snapshots)) for (const snapshot of wanted(ofStudy)) kept.add(snapshot);
  const studies = byStudy([...kept]).map((ofStudy) => [...ofStudy]);
  for (let total = bytesOf([...kept]); total > cap;) {
    const largest = studies.filter((each) => each.length > 1).sort((a, b) => bytesOf(b) - bytesOf(a))[0];
    const oldest = largest?.pop();
    if (oldest === undefined) break;
    kept.delete(oldest);
    total -= oldest.bytes;
  }
  return snapshots.filter((snapshot) => !kept.has(snapshot));
}

/** Of one study, the newest first. */
function wanted<T extends Snapshot>(snapshots: readonly T[]): readonly T[] {
  const last = snapshots.slice(0, latest);
  const older = snapshots.slice(latest);
  const hourly = lastOfEach(older, 'YYYY-MM-DDTHH'.length, hours);
  const daily = lastOfEach(older, 'YYYY-MM-DD'.length, days);
  return snapshots.filter((each) => last.includes(each) || hourly.has(each) || daily.has(each));
}

/** The newest of each span of time, for so many spans. */
function lastOfEach<T extends Snapshot>(newestFirst: readonly T[], digits: number, spans: number): ReadonlySet<T> {
  const last = new Map<string, T>();
  for (const snapshot of newestFirst) {
    const span = snapshot.at.slice(0, digits);
    if (!last.has(span) && last.size < spans) last.set(span, snapshot);
  }
  return new Set(last.values());
}

/** The snapshots of each study, the newest first. */
export function byStudy<T extends Snapshot>(snapshots: readonly T[]): readonly (readonly T[])[] {
  const studies = new Map<string, T[]>();
  for (const snapshot of snapshots) studies.set(snapshot.study, [...(studies.get(snapshot.study) ?? []), snapshot]);
  return [...studies.values()].map((each) => each.sort((a, b) => b.counter - a.counter));
}

function bytesOf(snapshots: readonly Snapshot[]): number {
  return snapshots.reduce((total, { bytes }) => total + bytes, 0);
}
