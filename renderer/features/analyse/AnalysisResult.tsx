import { blocksForResult } from '../../../analysis/report/add.ts';
import type { Run } from '../../../analysis/project/project.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { cleanedTables } from '../../state/cleaning.ts';
import { stopRun, useRunProgress } from '../../state/runs.ts';
import { goTo, perform, selectBlock, selectRun, useWorkbench } from '../../state/workbench.ts';
import { useSettings } from '../../settings/settings.ts';
import { useText } from '../../text/index.ts';
import { languageInfo } from '../../text/languages.ts';
import { SideBySide } from './beside/SideBySide.tsx';
import { useSide, type Side } from './beside/use-side.ts';
import { withColumn, withNeed } from './binding-edits.ts';
import { NeedsMore } from './NeedsMore.tsx';
import { askedParams, lacksOf } from './readiness.ts';
import { ResultBody } from './ResultBody.tsx';
import { ResultHeader } from './ResultHeader.tsx';
import { NoResult } from './NoResult.tsx';
import { Stopped } from './Stopped.tsx';
import { useAnalyseView } from './view-store.ts';
import { Working } from './Working.tsx';
import css from './result.module.css';

interface AnalysisResultProps {
  readonly run: Run;
  readonly template: Template;
  readonly hidden: ReadonlySet<string>;
}

/** The result of one analysis, or what stands in its way. */
export function AnalysisResult({ run, template, hidden }: AnalysisResultProps) {
  const t = useText();
  const tables = useWorkbench((state) => cleanedTables(state.project));
  const blocks = useWorkbench((state) => state.project.report.blocks);
  const result = useWorkbench((state) => state.results[run.id]);
  const language = useSettings((settings) => languageInfo[settings.language].content);
  const { bindings, params } = run.request;
  const lacks = lacksOf(template, bindings, tables);
  const asked = askedParams(template, params);
  const document = result?.document ?? null;
  const isShown =
    lacks.length === 0 &&
    asked.length === 0 &&
    document !== null &&
    (result?.state === 'done' || result?.state === 'running' || result?.state === 'stopped');
  const left: Side = { run, template, document, notices: [], isPast: false, isWorking: false };
  const progress = useRunProgress(run.id);
  const beside = useAnalyseView((view) => view.beside[run.id]);
  const right = useSide(run.id, beside);
  const inReport = blocks.find((block) => 'run' in block && block.run === run.id);

  return (
    <div className={css['result']}>
      <ResultHeader
        run={run}
        template={template}
        document={isShown ? document : null}
        isInReport={inReport !== undefined}
        onAdd={() => {
          if (document === null) return;
          const taken = new Set(blocks.map((block) => block.id));
          perform({ kind: 'add-blocks', blocks: blocksForResult(run.id, document, language, taken), at: null });
        }}
        onOpenReport={() => {
          selectBlock(inReport?.id ?? null);
          goTo('report');
        }}
        onRemove={() => {
          perform({ kind: 'remove-run', run: run.id });
          selectRun(null);
        }}
      />
      <div className={css['body']}>
        <Working
          isWorking={result?.state === 'running'}
          fraction={progress}
          onStop={() => {
            stopRun(run.id);
          }}
        />
        {result?.state === 'stopped' && lacks.length + asked.length === 0 && (
          <Stopped run={run.id} hasDocument={document !== null} />
        )}
        {lacks.length > 0 ? (
          <NeedsMore
            template={template}
            lacks={lacks}
            tableOf={(need) => tables.find((table) => table.name === bindings[need]?.table)}
            onUse={(need, column, source) => {
              const binding = bindings[need];
              if (binding === undefined) return;
              const next = withNeed(bindings, need, withColumn(binding, column, { source }));
              perform({ kind: 'set-bindings', run: run.id, bindings: next });
            }}
          />
        ) : asked.length > 0 ? (
          <div className={css['state']}>
            <h2>{t('analyse.asksTitle')}</h2>
            <p>{t('analyse.asksBody')}</p>
          </div>
        ) : isShown && right !== null ? (
          <SideBySide left={left} right={right} tables={tables} hidden={hidden} />
        ) : isShown ? (
          <ResultBody document={document} template={template} run={run} tables={tables} hidden={hidden} />
        ) : (
          result !== undefined &&
          result.state !== 'running' &&
          result.state !== 'stopped' && <NoResult result={result} run={run} template={template} tables={tables} />
        )}
      </div>
    </div>
  );
}
