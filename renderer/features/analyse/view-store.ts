import { create } from 'zustand';
import type { RunRequest } from '../../../analysis/run/binding.ts';

/** What stands beside a result: another analysis of the study, or the same one as it was set before. */
export type Beside =
  { readonly kind: 'run'; readonly run: string } | { readonly kind: 'earlier'; readonly request: RunRequest };

interface AnalyseView {
  /** Parts of a result that are switched off, by run. */
  readonly hidden: Readonly<Record<string, ReadonlySet<string>>>;
  readonly beside: Readonly<Record<string, Beside>>;
}

/** How results are looked at. It is no part of the study; it outlasts a look into another room. */
export const useAnalyseView = create<AnalyseView>()(() => ({ hidden: {}, beside: {} }));

export function hideParts(run: string, parts: ReadonlySet<string>): void {
  useAnalyseView.setState(({ hidden }) => ({ hidden: { ...hidden, [run]: parts } }));
}

/** Null: the result stands alone again. */
export function putBeside(run: string, beside: Beside | null): void {
  useAnalyseView.setState((view) => {
    const others = Object.fromEntries(Object.entries(view.beside).filter(([each]) => each !== run));
    return { beside: beside === null ? others : { ...others, [run]: beside } };
  });
}
