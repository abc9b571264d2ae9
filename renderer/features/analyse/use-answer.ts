import { useEffect, useEffectEvent, useState } from 'react';
import type { Engine } from '../../../analysis/engine/engine.ts';
import type { Notice } from '../../../analysis/model/notice.ts';
import { theEngine } from '../../state/engine.ts';
import { noticeOf } from '../../state/fault.ts';

export type Answer<Value> =
  | { readonly state: 'asked' }
  | { readonly state: 'there'; readonly value: Value }
  | { readonly state: 'failed'; readonly notice: Notice };

/**
 * The engine's answer to one question, named by a key that says all it depends on. A new key cancels the question
 * before it; a null key asks nothing.
 */
export function useAnswer<Value>(
  key: string | null,
  ask: (engine: Engine, signal: AbortSignal) => Promise<Value>,
): Answer<Value> {
  const [last, setLast] = useState<{ readonly key: string; readonly answer: Answer<Value> } | null>(null);
  const put = useEffectEvent(ask);
  useEffect(() => {
    if (key === null) return;
    const stop = new AbortController();
    const keep = (answer: Answer<Value>) => {
      if (!stop.signal.aborted) setLast({ key, answer });
    };
    theEngine()
      .then((engine) => put(engine, stop.signal))
      .then(
        (value) => {
          keep({ state: 'there', value });
        },
        (error: unknown) => {
          keep({ state: 'failed', notice: noticeOf(error) });
        },
      );
    return () => {
      stop.abort();
    };
  }, [key]);
  return last !== null && last.key === key ? last.answer : { state: 'asked' };
}
