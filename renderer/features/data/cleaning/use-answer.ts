import { useEffect, useState } from 'react';
import type { Notice } from '../../../../analysis/model/notice.ts';
import { noticeOf } from '../../../state/fault.ts';

/** The answer to a question that takes a while; the last one stays while the next is on its way. */
export interface Asked<T> {
  readonly answer: T | null;
  readonly isAsking: boolean;
  readonly fault: Notice | null;
}

/** Ask whenever `ask` changes (keep it with `useCallback`); null asks nothing. A question that is out of date is stopped. */
export function useAnswer<T>(ask: ((signal: AbortSignal) => Promise<T>) | null): Asked<T> {
  const [state, setState] = useState<{
    readonly of: unknown;
    readonly answer: T | null;
    readonly fault: Notice | null;
  }>({ of: null, answer: null, fault: null });
  useEffect(() => {
    if (ask === null) return undefined;
    const stop = new AbortController();
    ask(stop.signal).then(
      (answer) => !stop.signal.aborted && setState({ of: ask, answer, fault: null }),
      (error: unknown) =>
        !stop.signal.aborted && setState((now) => ({ of: ask, answer: now.answer, fault: noticeOf(error) })),
    );
    return () => stop.abort();
  }, [ask]);
  return { answer: state.answer, fault: state.fault, isAsking: ask !== null && state.of !== ask };
}
