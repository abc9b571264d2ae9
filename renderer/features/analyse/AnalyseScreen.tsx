import { useMediaQuery } from '@mantine/hooks';
import { templates } from '../../../analysis/templates/index.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { cleanedTables } from '../../state/cleaning.ts';
import { perform, selectRun, useWorkbench } from '../../state/workbench.ts';
import { useText } from '../../text/index.ts';
import { PanelRow, SidePanel, WorkPanel } from '../../ui/SidePanel.tsx';
import { AnalysisOptions } from './AnalysisOptions.tsx';
import { AnalysisResult } from './AnalysisResult.tsx';
import { ChooseAnalysis } from './ChooseAnalysis.tsx';
import { readinessOf, useProposals } from './feeding.ts';
import { NothingToAnalyse } from './NothingToAnalyse.tsx';
import { TemplateList } from './TemplateList.tsx';
import { hideParts, useAnalyseView } from './view-store.ts';

/** The Analyse room: templates, the options of the chosen one, and its result, live. */
export function AnalyseScreen() {
  const t = useText();
  const isWide = useMediaQuery('(min-width: 1600px)', false, { getInitialValueInEffect: false });
  const isNarrow = useMediaQuery('(max-width: 800px)', false, { getInitialValueInEffect: false });
  const tables = useWorkbench((state) => cleanedTables(state.project));
  const runs = useWorkbench((state) => state.project.runs);
  const selectedRun = useWorkbench((state) => state.selectedRun);
  const hidden = useAnalyseView((view) => view.hidden);
  const beside = useAnalyseView((view) => view.beside);
  // Two results need the room of the list.
  const other = selectedRun === null ? undefined : beside[selectedRun];
  const isAlone = other === undefined || (other.kind === 'run' && !runs.some(({ id }) => id === other.run));
  const proposals = useProposals(templates, tables);
  const run = runs.find((each) => each.id === selectedRun);
  const template = templates.find((each) => each.id === run?.request.template);

  function open(chosen: Template) {
    const begun = runs.findLast((each) => each.request.template === chosen.id);
    if (begun !== undefined) {
      selectRun(begun.id);
      return;
    }
    const proposal = proposals?.get(chosen.id);
    if (proposal === undefined) return;
    const next = { id: crypto.randomUUID(), request: { template: chosen.id, bindings: proposal.bindings, params: {} } };
    perform({ kind: 'begin-run', run: next });
    selectRun(next.id);
  }

  return (
    <PanelRow>
      {isAlone && (
        <SidePanel
          id="analyse.templates"
          label={t('analyse.templates')}
          side="start"
          size={isWide ? 264 : 206}
          min={160}
          max={360}
        >
          <TemplateList
            // In a narrow window the list gives way to what was chosen from it.
            key={String(isNarrow && run !== undefined)}
            isFolded={isNarrow && run !== undefined}
            templates={templates}
            readiness={(each) => readinessOf(each, proposals)}
            selected={template?.id ?? null}
            onSelect={open}
          />
        </SidePanel>
      )}
      {run !== undefined && template !== undefined && (
        <SidePanel
          id="analyse.options"
          label={t('analyse.options')}
          side="start"
          size={isWide ? 304 : 234}
          min={200}
          max={420}
        >
          <AnalysisOptions
            key={run.id}
            run={run}
            template={template}
            hidden={hidden[run.id] ?? nothing}
            onHidden={(parts) => {
              hideParts(run.id, parts);
            }}
          />
        </SidePanel>
      )}
      <WorkPanel label={t('analyse.result')}>
        {run !== undefined && template !== undefined ? (
          <AnalysisResult key={run.id} run={run} template={template} hidden={hidden[run.id] ?? nothing} />
        ) : tables.length === 0 ? (
          <NothingToAnalyse />
        ) : (
          <ChooseAnalysis
            templates={templates.filter((each) => readinessOf(each, proposals).state === 'ready')}
            onSelect={open}
          />
        )}
      </WorkPanel>
    </PanelRow>
  );
}

const nothing: ReadonlySet<string> = new Set();
