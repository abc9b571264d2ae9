import type { NeedBinding } from '../../../analysis/run/binding.ts';
import type { Run } from '../../../analysis/project/project.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { noticeOf } from '../../state/fault.ts';
import { cleanedTables } from '../../state/cleaning.ts';
import { perform, tell, useWorkbench } from '../../state/workbench.ts';
import { withNeed } from './binding-edits.ts';
import { feedFrom } from './feeding.ts';
import { OptionsPanel } from './OptionsPanel.tsx';
import { askedParams, lacksOf } from './readiness.ts';

interface AnalysisOptionsProps {
  readonly run: Run;
  readonly template: Template;
  readonly hidden: ReadonlySet<string>;
  readonly onHidden: (hidden: ReadonlySet<string>) => void;
}

/** The options of one analysis, tied to the study: every change is a step that can be undone. */
export function AnalysisOptions({ run, template, hidden, onHidden }: AnalysisOptionsProps) {
  const tables = useWorkbench((state) => cleanedTables(state.project));
  const document = useWorkbench((state) => state.results[run.id]?.document ?? null);
  const { bindings, params } = run.request;

  function bind(need: string, binding: NeedBinding | null) {
    // The proposal may have taken a moment: other needs may have changed meanwhile.
    const now = useWorkbench.getState().project.runs.find((each) => each.id === run.id)?.request.bindings ?? bindings;
    perform({ kind: 'set-bindings', run: run.id, bindings: withNeed(now, need, binding) });
  }

  return (
    <OptionsPanel
      template={template}
      tables={tables}
      request={run.request}
      document={document}
      isFed={lacksOf(template, bindings, tables).length === 0}
      asked={askedParams(template, params)}
      hidden={hidden}
      onTable={(need, table) => {
        const chosen = tables.find((each) => each.name === table);
        if (chosen === undefined) bind(need, null);
        else
          feedFrom(template, need, chosen).then(
            (binding) => {
              bind(need, binding);
            },
            (error: unknown) => {
              tell(noticeOf(error));
            },
          );
      }}
      onBinding={bind}
      onParam={(name, value) => {
        perform({ kind: 'set-parameter', run: run.id, name, value });
      }}
      onComparison={(comparison) => {
        perform({ kind: 'set-comparison', run: run.id, comparison });
      }}
      onReset={() => {
        perform({ kind: 'reset-parameters', run: run.id });
      }}
      onShow={(part, isShown) => {
        const next = new Set(hidden);
        if (isShown) next.delete(part);
        else next.add(part);
        onHidden(next);
      }}
    />
  );
}
