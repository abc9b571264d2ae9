import { randomFrom } from '../trial.ts';
import { shares, type Base } from './bases.ts';
import { below, byteBends, type Bend } from './bend-bytes.ts';
import { bendFields, bendXml } from './bend-text.ts';

export interface Mutated {
  readonly base: Base;
  readonly how: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The damaged file of a number: the same in every run. */
export function mutated(bases: ReadonlyMap<string, readonly Base[]>, index: number): Mutated {
  const random = randomFrom(index * 7919 + 104_729);
  random();
  const kind = shares[index % shares.length] ?? '';
  const files = bases.get(kind) ?? [];
  const base = files[below(files.length, random)];
  if (base === undefined) throw new Error(`no good file of kind ${kind}`);
  const bend = bendOf(kind, random);
  return { base, how: bend.name, bytes: bend(base.bytes, random) };
}

/** Of zipped files half of the damage is done inside, where no checksum finds it. */
function bendOf(kind: string, random: () => number): Bend {
  if ((kind === 'xlsx' || kind === 'ods') && random() < 0.6) return bendXml;
  if (kind === 'csv' && random() < 0.5) return bendFields;
  return byteBends[below(byteBends.length, random)] ?? bendFields;
}
