import type { Trial } from '../trial.ts';
import { fullDisk } from './full-disk.ts';
import { journal } from './journal.ts';
import { kills } from './kills.ts';
import { locks } from './locks.ts';
import { mutatedFiles } from './mutated-files.ts';
import { powerCuts } from './power-cuts.ts';
import { refusals } from './refusals.ts';
import { rights } from './rights.ts';
import { sessions } from './sessions.ts';
import { systemCalls } from './system-calls.ts';

export const trials: readonly Trial[] = [
  kills,
  systemCalls,
  powerCuts,
  fullDisk,
  refusals,
  rights,
  locks,
  journal,
  sessions,
  mutatedFiles,
];
