import { noticeOf } from '../state/fault.ts';
import { tell, useWorkbench } from '../state/workbench.ts';
import type { Action } from './action.ts';

/** Do it if it can be done now; a failure becomes a notice of the window. */
export async function performAction(action: Action): Promise<void> {
  if (!action.isAvailable(useWorkbench.getState())) return;
  await guarded(action.perform);
}

/** Any work begun by a person's hand: a failure becomes a notice of the window, never a silent one. */
export async function guarded(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tell(noticeOf(error));
  }
}
