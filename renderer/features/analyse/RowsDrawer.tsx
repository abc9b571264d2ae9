import { Drawer, Select } from '@mantine/core';
import { comparisonStep } from '../../../analysis/document/comparison/ranked-tables.ts';
import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import type { Table } from '../../../analysis/model/table.ts';
import type { RunRequest } from '../../../analysis/run/binding.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { useSay, useText } from '../../text/index.ts';
import { ModelNotice } from '../../ui/ModelNotice.tsx';
import { RowsTable } from './RowsTable.tsx';
import { readStepRows } from './step-rows.ts';
import { useAnswer } from './use-answer.ts';
import css from './result.module.css';

interface RowsDrawerProps {
  readonly document: ResultDocument;
  readonly template: Template;
  readonly request: RunRequest;
  readonly tables: readonly Table[];
  /** Step whose rows are shown; null closes. */
  readonly step: string | null;
  readonly onStep: (step: string | null) => void;
}

/** The rows of any step, from the fed tables to the last figure. */
export function RowsDrawer({ document, template, request, tables, step, onStep }: RowsDrawerProps) {
  const t = useText();
  const say = useSay();
  const name = (id: string) => {
    const need = template.needs[id];
    return need === undefined ? id : t('analyse.needStep', { title: say(need.title) });
  };
  const answer = useAnswer(step === null ? null : JSON.stringify([step, request]), (engine, signal) =>
    readStepRows(engine, document.steps, step ?? '', { template, request, tables }, signal),
  );
  return (
    <Drawer
      opened={step !== null}
      onClose={() => {
        onStep(null);
      }}
      position="right"
      size="min(760px, 92vw)"
      title={t('analyse.rowsTitle')}
      closeButtonProps={{ 'aria-label': t('analyse.close') }}
    >
      <div className={css['drawer']}>
        <Select
          label={t('analyse.step')}
          // The rows of a comparison stand in its tables; it is no step that the engine ran.
          data={document.steps
            .filter(({ name: own }) => own !== comparisonStep || document.comparison === undefined)
            .map((each) => ({
              value: each.name,
              label: `${name(each.name)} · ${t('analyse.stepRows', { count: each.rowCount })}`,
            }))}
          value={step}
          comboboxProps={{ withinPortal: false }}
          onChange={(next) => {
            if (next !== null) onStep(next);
          }}
        />
        {answer.state === 'asked' && <p className={css['small']}>{t('analyse.rowsLoading')}</p>}
        {answer.state === 'failed' && <ModelNotice notice={answer.notice} />}
        {answer.state === 'there' && <RowsTable rows={answer.value} />}
      </div>
    </Drawer>
  );
}
