import type { Project } from '../../../../analysis/project/project.ts';
import type { RunRequest } from '../../../../analysis/run/binding.ts';

/** More than a person goes back by. */
const most = 8;

/**
 * How an analysis was set before, the latest first, each way once and none as it is now. `states` is the study after
 * each step; those after `position` have been taken back and count as earlier too.
 */
export function earlierOptions(
  states: readonly Pick<Project, 'runs'>[],
  position: number,
  run: string,
): readonly RunRequest[] {
  const requestAt = (at: number) => states[at]?.runs.find((each) => each.id === run)?.request;
  const now = requestAt(position);
  const seen = new Set([JSON.stringify(now)]);
  const found: RunRequest[] = [];
  const places = [...states.keys()].toSorted((one, other) => Math.abs(one - position) - Math.abs(other - position));
  for (const at of places) {
    const request = requestAt(at);
    if (request === undefined || request.template !== now?.template || found.length === most) continue;
    const key = JSON.stringify(request);
    if (!seen.has(key)) found.push(request);
    seen.add(key);
  }
  return found;
}
