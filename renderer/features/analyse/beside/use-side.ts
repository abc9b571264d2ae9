import type { ResultDocument, ResultNotice } from '../../../../analysis/document/result-document.ts';
import { analyse } from '../../../../analysis/index.ts';
import type { Run } from '../../../../analysis/project/project.ts';
import { templates } from '../../../../analysis/templates/index.ts';
import type { Template } from '../../../../analysis/templates/template.ts';
import { cleanedTables, whenCleaned } from '../../../state/cleaning.ts';
import { useWorkbench } from '../../../state/workbench.ts';
import { useAnswer } from '../use-answer.ts';
import type { Beside } from '../view-store.ts';

/** One of two results that stand side by side. */
export interface Side {
  readonly run: Run;
  readonly template: Template;
  /** Null while it is worked out, or where there is none; `notices` then tell why. */
  readonly document: ResultDocument | null;
  readonly notices: readonly ResultNotice[];
  /** It is as it was set once: nothing is decided in it. */
  readonly isPast: boolean;
  readonly isWorking: boolean;
}

/** What was chosen to stand beside a result; null where nothing was, or where it is gone from the study. */
export function useSide(run: string, beside: Beside | undefined): Side | null {
  const project = useWorkbench((state) => state.project);
  const results = useWorkbench((state) => state.results);
  const past = beside?.kind === 'earlier' ? beside.request : null;
  const template = templates.find((each) => each.id === past?.template);
  const tables = cleanedTables(project);
  // Cleaning makes other rows of the same request.
  const steps = tables.map(({ name, steps: done }) => [name, done]);
  const answer = useAnswer(
    past === null || template === undefined ? null : JSON.stringify([past, steps]),
    async (engine, signal) => {
      await whenCleaned();
      if (past === null || template === undefined) throw new Error('no earlier options');
      return analyse(engine, template, past, cleanedTables(useWorkbench.getState().project), { signal });
    },
  );
  if (beside === undefined) return null;
  if (past !== null) {
    if (template === undefined) return null;
    const found = answer.state === 'there' ? answer.value : null;
    return {
      run: { id: run, request: past },
      template,
      document: found?.format === 'vcw-result' ? found : null,
      notices: answer.state === 'failed' ? [answer.notice] : (found?.notices ?? []),
      isPast: true,
      isWorking: answer.state === 'asked',
    };
  }
  const other = beside.kind === 'run' ? project.runs.find((each) => each.id === beside.run) : undefined;
  const its = templates.find((each) => each.id === other?.request.template);
  if (other === undefined || its === undefined) return null;
  const result = results[other.id];
  const isShown = result?.state === 'done' || result?.state === 'running';
  return {
    run: other,
    template: its,
    document: isShown ? result.document : null,
    notices: result?.notices ?? [],
    isPast: false,
    isWorking: result === undefined || result.state === 'running',
  };
}
