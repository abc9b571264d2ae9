import { Checkbox, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { distinctTexts } from '../../../../analysis/import/checks/concerned-rows.ts';
import type { CleaningStep } from '../../../../analysis/model/cleaning.ts';
import type { Column, Table } from '../../../../analysis/model/table.ts';
import { theEngine } from '../../../state/engine.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { columnTitle } from '../column-title.ts';
import { visibleText } from '../preview/visible-text.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { closeDialog } from './dialog-state.ts';
import { keepStep } from './steps.ts';
import { useAnswer } from './use-answer.ts';
import css from './cleaning.module.css';

interface ReplaceDialogProps {
  readonly table: Table;
  readonly column: Column;
  readonly edited: CleaningStep | null;
}

const mostShown = 100;

/** New values for values of a column of words, each for all its rows. */
export function ReplaceDialog({ table, column, edited }: ReplaceDialogProps) {
  const t = useText();
  const { number } = useFormats();
  const [changes, setChanges] = useState<ReadonlyMap<string, string | null>>(
    () => new Map(edited?.kind === 'replace' ? edited.pairs.map(({ from, to }) => [from, to]) : []),
  );
  const [search, setSearch] = useState('');
  const ask = useCallback(async () => distinctTexts(await theEngine(), table, column.name), [table, column]);
  const { answer, fault } = useAnswer(ask);
  // Values of a step that is edited no longer stand in the column: they were replaced.
  const values = [
    ...[...changes.keys()].filter((text) => answer?.some((each) => each.text === text) === false).map(ofNoRows),
    ...(answer ?? []),
  ];
  const found = values.filter(({ text }) => text.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase()));
  const change = (text: string, to: string | null | undefined) => {
    const next = new Map(changes);
    if (to === undefined) next.delete(text);
    else next.set(text, to);
    setChanges(next);
  };
  return (
    <DialogFrame
      title={t('cleaning.replaceTitle', { column: columnTitle(column) })}
      size="lg"
      action={t('cleaning.replaceDo', { count: changes.size })}
      isReady={changes.size > 0}
      onSubmit={() => {
        const pairs = [...changes].map(([from, to]) => ({ from, to }));
        keepStep(table.name, { kind: 'replace', column: column.name, pairs }, edited);
        closeDialog();
      }}
    >
      {fault !== null && <ModelNotice notice={fault} />}
      <TextInput
        label={t('cleaning.findValue')}
        data-autofocus
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <div className={css['scroll']} tabIndex={0} role="group" aria-label={columnTitle(column)}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{t('cleaning.inData')}</th>
              <th scope="col" className={css['end']}>
                {t('cleaning.rows')}
              </th>
              <th scope="col">{t('cleaning.correctedValue')}</th>
              <th scope="col">{t('cleaning.becomesMissing')}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, mostShown).map(({ text, count }) => {
              const to = changes.get(text);
              const value = visibleText(text);
              return (
                <tr key={text}>
                  <th scope="row">
                    <bdi>{value}</bdi>
                  </th>
                  <td className={css['end']}>{number(count)}</td>
                  <td>
                    <TextInput
                      size="xs"
                      aria-label={t('cleaning.newValue', { value })}
                      placeholder={t('cleaning.unchanged')}
                      disabled={to === null}
                      value={to ?? ''}
                      onChange={({ currentTarget }) =>
                        change(text, currentTarget.value === '' ? undefined : currentTarget.value)
                      }
                    />
                  </td>
                  <td>
                    <Checkbox
                      aria-label={t('cleaning.makeMissing', { value })}
                      checked={to === null}
                      onChange={(event) => change(text, event.currentTarget.checked ? null : undefined)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </DialogFrame>
  );
}

function ofNoRows(text: string): { readonly text: string; readonly count: number } {
  return { text, count: 0 };
}
