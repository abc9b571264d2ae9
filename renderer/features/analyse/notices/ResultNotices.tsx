import { useState } from 'react';
import type { ResultNotice } from '../../../../analysis/document/result-document.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import type { Run } from '../../../../analysis/project/project.ts';
import type { Template } from '../../../../analysis/templates/template.ts';
import { goTo, perform, selectTable } from '../../../state/workbench.ts';
import { NoticeList } from '../../../ui/NoticeList.tsx';
import { openDialog } from '../../data/cleaning/dialog-state.ts';
import { DecidedNotice } from './DecidedNotice.tsx';
import { idleDecision, inOrder, needOf } from './notice-order.ts';
import { NoticeRows, type ListedRows } from './NoticeRows.tsx';

interface ResultNoticesProps {
  readonly notices: readonly ResultNotice[];
  readonly run: Run;
  readonly template: Template;
  readonly tables: readonly Table[];
  /** Nothing else is there to read: all of them show. */
  readonly isWhole?: boolean;
  /** They are those of options that stand no more: nothing is decided about them. */
  readonly isPast?: boolean;
}

/** What the checks found: each with its rows and what can be decided about it. Every decision is a step to undo. */
export function ResultNotices({ notices, run, template, tables, isWhole = false, isPast = false }: ResultNoticesProps) {
  const [listed, setListed] = useState<ListedRows | null>(null);
  const { request } = run;
  const bars = inOrder(notices).map((notice, at) => {
    const need = needOf(notice, request, template);
    const idle = idleDecision(notice, request);
    return (
      <DecidedNotice
        key={`${notice.code} ${String(at)}`}
        notice={notice}
        template={template}
        isIdle={idle !== null}
        isPast={isPast}
        onRows={
          need === null || (notice.rows ?? []).length === 0
            ? null
            : () => {
                setListed({ need, rows: notice.rows ?? [], text: notice.text });
              }
        }
        onDecide={(decision) => {
          perform({ kind: 'set-decision', run: run.id, code: idle ?? notice.code, decision });
        }}
        onMap={() => {
          if (notice.fix?.kind === 'map') map(notice.fix.need, notice.fix.column);
        }}
      />
    );
  });
  return (
    <>
      {isWhole ? bars : <NoticeList>{bars}</NoticeList>}
      <NoticeRows
        listed={listed}
        request={request}
        template={template}
        tables={tables}
        onClose={() => {
          setListed(null);
        }}
      />
    </>
  );

  /** Names are told to be the same in the Data room, in the form for it. */
  function map(need: string, column: string) {
    const binding = request.bindings[need];
    const source = binding?.columns[column]?.source;
    if (binding === undefined) return;
    selectTable(binding.table);
    goTo('data');
    if (source !== undefined) openDialog({ kind: 'match', column: source, edited: null });
  }
}
