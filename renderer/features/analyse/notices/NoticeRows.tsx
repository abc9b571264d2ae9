import { Drawer } from '@mantine/core';
import type { Table } from '../../../../analysis/model/table.ts';
import type { Text } from '../../../../analysis/model/text.ts';
import { rowsNumbered } from '../../../../analysis/project/traced-rows.ts';
import type { RunRequest } from '../../../../analysis/run/binding.ts';
import type { Template } from '../../../../analysis/templates/template.ts';
import { whenCleaned } from '../../../state/cleaning.ts';
import { useSay, useText } from '../../../text/index.ts';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { TracedTable } from '../trace/TracedTable.tsx';
import { useAnswer } from '../use-answer.ts';
import css from '../trace/trace.module.css';

/** Rows of the source that a notice is about. */
export interface ListedRows {
  readonly need: string;
  readonly rows: readonly number[];
  readonly text: Text;
}

interface NoticeRowsProps {
  /** Null closes. */
  readonly listed: ListedRows | null;
  readonly request: RunRequest;
  readonly template: Template;
  readonly tables: readonly Table[];
  readonly onClose: () => void;
}

/** The rows that a check found, as they stand in the source, each with its cells and the way to it in the table. */
export function NoticeRows({ listed, request, template, tables, onClose }: NoticeRowsProps) {
  const t = useText();
  const say = useSay();
  const answer = useAnswer(
    listed === null ? null : JSON.stringify([listed.need, listed.rows, request.bindings]),
    async (engine, signal) => {
      await whenCleaned();
      return rowsNumbered(engine, { template, request, tables }, listed?.need ?? '', listed?.rows ?? [], signal);
    },
  );
  return (
    <Drawer
      opened={listed !== null}
      onClose={onClose}
      position="right"
      size="min(760px, 92vw)"
      title={t('analyse.noticeRowsTitle')}
      closeButtonProps={{ 'aria-label': t('trace.close') }}
    >
      <div className={css['drawer']}>
        {listed !== null && <h3>{say(listed.text)}</h3>}
        {answer.state === 'asked' && (
          <p role="status" className={css['quiet']}>
            {t('analyse.rowsLoading')}
          </p>
        )}
        {answer.state === 'failed' && <ModelNotice notice={answer.notice} />}
        {answer.state === 'there' &&
          (answer.value === null ? (
            <p>{t('trace.none')}</p>
          ) : (
            <TracedTable traced={answer.value} need={template.needs[answer.value.need]} isNumbered />
          ))}
      </div>
    </Drawer>
  );
}
