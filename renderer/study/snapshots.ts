import { byStudy, superfluous, type Snapshot } from '../../analysis/project/snapshots.ts';
import { host } from '../host/index.ts';
import { useStudy } from '../state/study.ts';
import { useWorkbench } from '../state/workbench.ts';
import { openUnsaved } from './open.ts';

const folder = 'snapshots';

/** An earlier state as the restore screen shows it. */
export interface KeptState extends Snapshot {
  readonly title: string;
  readonly steps: number;
}

/** Keep the study as it is in these bytes, and take away what the policy needs no more. */
export async function takeSnapshot(bytes: Uint8Array): Promise<void> {
  const { id } = useStudy.getState();
  if (id === '') return;
  const { project, history } = useWorkbench.getState();
  const states = await keptStates();
  const counter = 1 + Math.max(0, ...states.map((state) => state.counter));
  const state: KeptState = {
    study: id,
    counter,
    at: new Date().toISOString(),
    bytes: bytes.length,
    title: project.title,
    steps: history.position,
  };
  await host.storage.write(fileOf(state, 'vcw'), bytes);
  await host.storage.write(fileOf(state, 'json'), new TextEncoder().encode(JSON.stringify(state)));
  for (const old of superfluous([...states, state])) {
    await host.storage.remove(fileOf(old, 'json'));
    await host.storage.remove(fileOf(old, 'vcw'));
  }
}

/** Earlier states of all studies, the newest of each first. One whose description is lost is not listed. */
export async function keptStates(): Promise<readonly KeptState[]> {
  const states: KeptState[] = [];
  for (const { name } of await host.storage.list(folder)) {
    if (!name.endsWith('.json')) continue;
    const bytes = await host.storage.read(name);
    const state = bytes === null ? null : parsed(bytes);
    if (state !== null) states.push(state);
  }
  return byStudy(states).flat();
}

/** Open an earlier state as a study that was never saved; the study as it is stays as it is. */
export async function restore(state: KeptState): Promise<void> {
  const bytes = await host.storage.read(fileOf(state, 'vcw'));
  if (bytes !== null) await openUnsaved(bytes, `${state.title}.vcw`);
}

function fileOf({ study, counter }: Snapshot, ending: 'vcw' | 'json'): string {
  return `${folder}/${study}/${String(counter)}.${ending}`;
}

function parsed(bytes: Uint8Array): KeptState | null {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Record<keyof KeptState, unknown>>;
    const { study, counter, at, bytes: size, title, steps } = value;
    const isWhole =
      [study, at, title].every((each) => typeof each === 'string') &&
      [counter, size, steps].every((each) => Number.isSafeInteger(each));
    return isWhole ? (value as KeptState) : null;
  } catch {
    return null;
  }
}
