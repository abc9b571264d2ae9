import { writeSync } from 'node:fs';

/** At once, not when the process next has time: what was said before a kill is heard. */
export function tell(line: string): void {
  writeSync(1, `${line}\n`);
}
