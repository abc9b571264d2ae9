import { Drawer, Select } from '@mantine/core';
import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import type { Table } from '../../../analysis/model/table.ts';
import type { RunRequest } from '../../../analysis/run/binding.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { useFormats, useSay, useText } from '../../text/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ModelNotice } from '../../ui/ModelNotice.tsx';
import { readStepRows, type StepRows } from './step-rows.ts';
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
          data={document.steps.map((each) => ({
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

function RowsTable({ rows: { columns, rows, count } }: { readonly rows: StepRows }) {
  const t = useText();
  const formats = useFormats();
  if (rows.length === 0) return <p className={css['small']}>{t('analyse.rowsEmpty')}</p>;
  const cell = (value: StepRows['rows'][number][number]) =>
    typeof value === 'boolean' ? t(value ? 'analyse.yes' : 'analyse.no') : String(value);
  const text = [columns, ...rows.map((row) => row.map((value) => (value === null ? '' : String(value))))]
    .map((row) => row.join('\t'))
    .join('\n');
  return (
    <>
      <div className={css['lineHead']}>
        <p className={css['small']}>
          {rows.length < count
            ? t('analyse.rowsShown', { shown: formats.number(rows.length), count: formats.number(count) })
            : t('analyse.stepRows', { count })}
        </p>
        <CopyButton label={t('analyse.copyRows')} text={text} />
      </div>
      <div className={css['scroller']} tabIndex={0} role="region" aria-label={t('analyse.rowsTitle')}>
        <table className={css['book']}>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column} scope="col" className={isNumber(rows, at) ? css['number'] : undefined}>
                  <bdi>{column}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={line}>
                {row.map((value, at) => (
                  <td key={columns[at]} className={typeof value === 'number' ? css['number'] : undefined}>
                    {value === null ? <span className={css['missing']}>{t('analyse.missing')}</span> : cell(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function isNumber(rows: StepRows['rows'], at: number): boolean {
  return rows.some((row) => typeof row[at] === 'number');
}
