import { useMemo } from 'react';
import { useSamples } from '../samples/samples.ts';
import type { Action } from './action.ts';
import { actions } from './index.ts';
import { openSample } from './open-sample.ts';

/** Every action, with one for each sample that came with the program. */
export function useActions(): readonly Action[] {
  const list = useSamples();
  return useMemo(() => [...actions, ...(list.state === 'read' ? list.samples.map(openSample) : [])], [list]);
}
