import { Button, Checkbox } from '@mantine/core';
import { useCallback, useState } from 'react';
import { findDuplicates, keyColumns } from '../../../../analysis/import/clean/duplicates.ts';
import type { RowKey } from '../../../../analysis/model/cleaning.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { theEngine } from '../../../state/engine.ts';
import { useText } from '../../../text/index.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { columnTitle } from '../column-title.ts';
import { visibleText } from '../preview/visible-text.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { closeDialog } from './dialog-state.ts';
import { firstSigned, signed, SignedFields } from './SignedFields.tsx';
import { addSteps } from './steps.ts';
import { useAnswer } from './use-answer.ts';
import css from './cleaning.module.css';

interface DuplicatesDialogProps {
  readonly table: Table;
  readonly onGoToRow: (row: number) => void;
}

/** Rows that agree in the columns that name a row: group by group, with a box for each repetition. */
export function DuplicatesDialog({ table, onGoToRow }: DuplicatesDialogProps) {
  const t = useText();
  const [keys, setKeys] = useState<readonly string[]>(() => keyColumns(table).map(({ name }) => name));
  const [out, setOut] = useState<ReadonlyMap<string, RowKey>>(new Map());
  const [by, setBy] = useState(() => firstSigned(t('cleaning.duplicateReason')));
  const [isTried, setIsTried] = useState(false);
  const ask = useCallback(async () => findDuplicates(await theEngine(), table, keys), [table, keys]);
  const { answer, isAsking, fault } = useAnswer(ask);
  const groups = answer?.first ?? [];
  const repeated = groups.filter(({ isSame }) => isSame).flatMap(({ rows }) => rows.slice(1));

  function choose(rows: readonly RowKey[], isOut: boolean): void {
    const next = new Map(out);
    for (const row of rows)
      if (isOut) next.set(idOf(row), row);
      else next.delete(idOf(row));
    setOut(next);
  }

  function submit(): void {
    setIsTried(true);
    const who = signed(by);
    if (who === null || out.size === 0) return;
    addSteps(table.name, [{ kind: 'exclude', rows: [...out.values()], ...who }]);
    closeDialog();
  }

  return (
    <DialogFrame
      title={t('cleaning.duplicatesTitle')}
      size="xl"
      action={t('cleaning.duplicatesDo', { count: out.size })}
      isReady={out.size > 0}
      onSubmit={submit}
    >
      <Checkbox.Group
        label={t('cleaning.duplicateKeys')}
        value={[...keys]}
        onChange={(names) => {
          setKeys(table.columns.map(({ name }) => name).filter((name) => names.includes(name)));
          setOut(new Map());
        }}
      >
        <div className={css['boxes']}>
          {table.columns.map((column) => (
            <Checkbox key={column.name} value={column.name} label={columnTitle(column)} />
          ))}
        </div>
      </Checkbox.Group>
      {fault !== null && <ModelNotice notice={fault} />}
      <div className={css['bar']}>
        <span role="status">
          {answer === null || isAsking
            ? t('cleaning.looking')
            : answer.groups === 0
              ? t('cleaning.duplicatesNone')
              : t('cleaning.duplicatesFound', { groups: answer.groups, extra: answer.extra })}{' '}
          {answer !== null && answer.groups > groups.length && t('cleaning.duplicatesFirst', { count: groups.length })}
        </span>
        <Button size="xs" disabled={repeated.length === 0} onClick={() => choose(repeated, true)}>
          {t('cleaning.chooseRepeated')}
        </Button>
        <Button size="xs" disabled={out.size === 0} onClick={() => setOut(new Map())}>
          {t('cleaning.chooseNone')}
        </Button>
      </div>
      {groups.length > 0 && (
        <ul className={css['groups']} tabIndex={0} aria-label={t('cleaning.duplicatesTitle')}>
          {groups.map(({ values, isSame, rows }) => (
            <li key={rows.map(idOf).join(' ')} className={css['group']}>
              <span className={css['groupHead']}>
                <b>
                  <bdi>
                    {values.map((value) => (value === null ? t('data.missing') : visibleText(value))).join(' · ')}
                  </bdi>
                </b>
                <Chip tone={isSame ? 'plain' : 'look'}>
                  {t(isSame ? 'cleaning.groupSame' : 'cleaning.groupDiffers')}
                </Chip>
              </span>
              <span className={css['boxes']}>
                {rows.map((row, at) => (
                  <Checkbox
                    key={idOf(row)}
                    checked={out.has(idOf(row))}
                    label={
                      at === 0 && !out.has(idOf(row))
                        ? t('cleaning.firstRow', { row: String(row.row) })
                        : t('cleaning.leaveOutRow', { row: String(row.row) })
                    }
                    aria-label={t('cleaning.leaveOutRow', { row: String(row.row) })}
                    onChange={(event) => choose([row], event.currentTarget.checked)}
                  />
                ))}
                {rows[0] && (
                  <LinkButton
                    onClick={() => {
                      closeDialog();
                      onGoToRow(rows[0]?.row ?? 0);
                    }}
                  >
                    {t('cleaning.goToRow', { row: String(rows[0].row) })}
                  </LinkButton>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {out.size > 0 && <SignedFields value={by} isTried={isTried} onChange={setBy} />}
    </DialogFrame>
  );
}

function idOf({ row, block, part }: RowKey): string {
  return `${String(row)}/${String(block)}/${String(part)}`;
}
