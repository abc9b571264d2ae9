import { host } from '../host/index.ts';
import { useStudy } from '../state/study.ts';

/** Read the list of recent studies anew. */
export async function readRecent(): Promise<void> {
  useStudy.setState({ recent: await host.recentStudies() });
}

/** What the start screen shows of a study from now on. */
export async function describe(placeId: string, title: string, picture: Uint8Array | null): Promise<void> {
  await host.describeStudy(placeId, title, picture === null ? null : new Uint8Array(picture));
  await readRecent();
}

export async function pin(placeId: string, isPinned: boolean): Promise<void> {
  await host.pinStudy(placeId, isPinned);
  await readRecent();
}

export async function forgetStudy(placeId: string): Promise<void> {
  await host.forgetStudy(placeId);
  await readRecent();
}
