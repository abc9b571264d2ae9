import { guarded } from '../actions/perform-action.ts';
import { host } from '../host/index.ts';
import { unsavedSteps, useWorkbench } from '../state/workbench.ts';
import { openStudy } from './open.ts';
import { packNow } from './save.ts';
import { takeSnapshot } from './snapshots.ts';

const hour = 3_600_000;

/** What the studies need from the start on: files handed over, and hourly snapshots. */
export function beginStudies(): void {
  host.onStudyArrived(({ id }) => void guarded(() => openStudy({ from: 'arrived', id })));
  let last = useWorkbench.getState().history;
  setInterval(() => {
    const { history } = useWorkbench.getState();
    if (history === last || unsavedSteps() === 0) return;
    last = history;
    void guarded(async () => takeSnapshot(await packNow()));
  }, hour);
}
