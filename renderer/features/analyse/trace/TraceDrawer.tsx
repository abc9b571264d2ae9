import { Drawer } from '@mantine/core';
import { tracedRows } from '../../../../analysis/project/traced-rows.ts';
import type { ResultDocument } from '../../../../analysis/document/result-document.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import type { RunRequest } from '../../../../analysis/run/binding.ts';
import type { Template } from '../../../../analysis/templates/template.ts';
import { whenCleaned } from '../../../state/cleaning.ts';
import { useText } from '../../../text/index.ts';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { useAnswer } from '../use-answer.ts';
import type { FigurePlace } from './figure-place.ts';
import { memberPoints } from './member-points.ts';
import { TracedTable } from './TracedTable.tsx';
import css from './trace.module.css';

interface TraceDrawerProps {
  readonly document: ResultDocument;
  readonly template: Template;
  readonly request: RunRequest;
  readonly tables: readonly Table[];
  /** Null closes. */
  readonly figure: FigurePlace | null;
  readonly onClose: () => void;
}

/** The rows of the source tables behind a figure, each value with the cell that it was read from. */
export function TraceDrawer({ document, template, request, tables, figure, onClose }: TraceDrawerProps) {
  const t = useText();
  const answer = useAnswer(
    figure === null ? null : JSON.stringify([figure.step, figure.points, request]),
    async (engine, signal) => {
      await whenCleaned();
      const { step, points } = figure ?? { step: '', points: [] };
      const known = memberPoints(points, request, template);
      return tracedRows(engine, { template, request, tables }, document.steps, step, known, signal);
    },
  );
  return (
    <Drawer
      opened={figure !== null}
      onClose={onClose}
      position="right"
      size="min(760px, 92vw)"
      title={t('trace.title')}
      closeButtonProps={{ 'aria-label': t('trace.close') }}
    >
      <div className={css['drawer']}>
        {figure !== null && (
          <h3>
            <bdi>{figure.name === '' ? t('trace.behindAll') : t('trace.behind', { figure: figure.name })}</bdi>
          </h3>
        )}
        {answer.state === 'asked' && (
          <p role="status" className={css['quiet']}>
            {t('trace.loading')}
          </p>
        )}
        {answer.state === 'failed' && <ModelNotice notice={answer.notice} />}
        {answer.state === 'there' && answer.value.length === 0 && <p>{t('trace.none')}</p>}
        {answer.state === 'there' &&
          answer.value.map((traced) => (
            <TracedTable key={traced.need} traced={traced} need={template.needs[traced.need]} />
          ))}
      </div>
    </Drawer>
  );
}
