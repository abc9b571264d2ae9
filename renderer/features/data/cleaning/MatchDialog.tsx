import { Button, Checkbox, Progress, Select, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { distinctTexts } from '../../../../analysis/import/checks/concerned-rows.ts';
import { builtInLists } from '../../../../analysis/import/clean/code-lists.ts';
import type { CleaningStep } from '../../../../analysis/model/cleaning.ts';
import type { Column, Table } from '../../../../analysis/model/table.ts';
import { cleanedTables } from '../../../state/cleaning.ts';
import { theEngine } from '../../../state/engine.ts';
import { useWorkbench } from '../../../state/workbench.ts';
import { useSay, useText } from '../../../text/index.ts';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { columnTitle } from '../column-title.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { closeDialog } from './dialog-state.ts';
import { choicesOf, isSure, pairsOf, suggestions, withSure, type Choices } from './match-review.ts';
import { MatchReview } from './MatchReview.tsx';
import { keepStep } from './steps.ts';
import { useAnswer } from './use-answer.ts';
import { tableLists, tableOfList, useCodeList } from './use-code-list.ts';
import css from './cleaning.module.css';

interface MatchDialogProps {
  readonly table: Table;
  readonly column: Column;
  readonly edited: CleaningStep | null;
}

const mostNames = 5000;
const noPairs: Extract<CleaningStep, { kind: 'match' }>['pairs'] = [];

/** Names of a column become those of a list: nothing is matched that a person did not accept. */
export function MatchDialog({ table, column, edited }: MatchDialogProps) {
  const t = useText();
  const say = useSay();
  const tables = useWorkbench((state) => cleanedTables(state.project));
  const before = edited?.kind === 'match' ? edited : null;
  const pairs = before?.pairs ?? noPairs;
  const [listId, setListId] = useState(before?.list ?? likelyList(column));
  const [codesFrom, setCodesFrom] = useState<string | null>(null);
  const [choices, setChoices] = useState<Choices>(() => choicesOf(pairs));
  const [hasCodes, setHasCodes] = useState(before !== null && before.codeColumn !== null);
  const [codeName, setCodeName] = useState(before?.codeColumn ?? freeName(table, `${column.name}_code`));
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const list = useCodeList(listId, codesFrom);
  const own = tableOfList(listId);
  const ownColumns = tables.find(({ name }) => name === own?.table)?.columns ?? [];

  const compare = useCallback(
    async (signal: AbortSignal) => {
      if (list.answer === null) return null;
      const found = await distinctTexts(await theEngine(), table, column.name, mostNames);
      // Names that the step being changed has matched do not stand in the column any more.
      const gone = pairs.filter(({ from }) => found.every(({ text }) => text !== from));
      const values = [...gone.map(({ from }) => ({ text: from, count: 0 })), ...found];
      return suggestions(values, list.answer, signal, (done) => setProgress({ done, total: values.length }));
    },
    [list.answer, table, column, pairs],
  );
  const compared = useAnswer(compare);
  const suggested = compared.isAsking || list.isAsking ? null : compared.answer;
  const fault = list.fault ?? compared.fault;
  const isTaken =
    hasCodes && codeName !== before?.codeColumn && table.columns.some(({ name }) => isSame(name, codeName));

  return (
    <DialogFrame
      title={t('cleaning.matchTitle', { column: columnTitle(column) })}
      size="xl"
      action={t('cleaning.matchDo', { count: choices.size })}
      isReady={choices.size > 0 && !(hasCodes && (codeName.trim() === '' || isTaken))}
      aside={choices.size === 0 && suggested !== null ? t('cleaning.nothingChosen') : null}
      onSubmit={() => {
        const codeColumn = hasCodes ? codeName.trim() : null;
        const chosen = pairsOf(choices);
        keepStep(table.name, { kind: 'match', column: column.name, list: listId, pairs: chosen, codeColumn }, edited);
        closeDialog();
      }}
    >
      <div className={css['fields']}>
        <Select
          label={t('cleaning.list')}
          value={listId}
          data-autofocus
          data={[
            {
              group: t('cleaning.builtIn'),
              items: builtInLists.map(({ id, label }) => ({ value: id, label: say(label) })),
            },
            {
              group: t('cleaning.ofStudy'),
              items: tableLists(tables, table.name, (of, name) =>
                t('cleaning.listColumn', { table: of, column: name }),
              ),
            },
          ]}
          onChange={(next) => {
            if (next === null || next === listId) return;
            setListId(next);
            setCodesFrom(null);
            setChoices(new Map());
          }}
        />
        {own !== null && (
          <Select
            label={t('cleaning.codesFrom')}
            value={codesFrom ?? ''}
            data={[
              { value: '', label: t('cleaning.noCodes') },
              ...ownColumns
                .filter(({ name }) => name !== own.column)
                .map((each) => ({ value: each.name, label: columnTitle(each) })),
            ]}
            onChange={(next) => {
              setCodesFrom(next === '' ? null : next);
              setChoices(new Map());
            }}
          />
        )}
      </div>
      {fault !== null && <ModelNotice notice={fault} />}
      {suggested === null && fault === null && (
        <div className={css['progress']} role="status">
          <span>{t('cleaning.comparing', { done: progress.done, total: progress.total })}</span>
          <Progress value={progress.total === 0 ? 0 : (progress.done / progress.total) * 100} size={6} aria-hidden />
        </div>
      )}
      {suggested !== null && list.answer !== null && (
        <>
          <div className={css['bar']}>
            <span>
              {t('cleaning.matchSummary', {
                sure: suggested.filter(isSure).length,
                similar: suggested.filter(({ by }) => by === 'similar').length,
                none: suggested.filter(({ by }) => by === 'none').length,
              })}{' '}
              {suggested.length >= mostNames && t('cleaning.tooManyNames', { count: mostNames })}
            </span>
            <Button
              size="xs"
              disabled={!suggested.some(isSure)}
              onClick={() => list.answer && setChoices(withSure(suggested, choices, list.answer))}
            >
              {t('cleaning.acceptSure', { count: suggested.filter(isSure).length })}
            </Button>
            <Button size="xs" disabled={choices.size === 0} onClick={() => setChoices(new Map())}>
              {t('cleaning.leaveAll')}
            </Button>
          </div>
          <MatchReview suggested={suggested} list={list.answer} choices={choices} onChange={setChoices} />
          <div className={css['fields']}>
            <Checkbox
              label={t('cleaning.addCodes')}
              checked={hasCodes}
              disabled={list.answer.entries.every(({ code }) => code === null)}
              onChange={(event) => setHasCodes(event.currentTarget.checked)}
            />
            {hasCodes && (
              <TextInput
                label={t('cleaning.codeColumn')}
                value={codeName}
                error={isTaken && t('cleaning.codeTaken')}
                onChange={(event) => setCodeName(event.currentTarget.value)}
              />
            )}
          </div>
        </>
      )}
    </DialogFrame>
  );
}

/** The list that the role of the column suggests. */
function likelyList({ role }: Column): string {
  if (role === 'product') return 'hs6';
  return role === 'unit' ? 'units' : 'countries';
}

function freeName({ columns }: Table, wish: string): string {
  const isFree = (name: string): boolean => !columns.some((column) => isSame(column.name, name));
  let name = wish;
  for (let n = 2; !isFree(name); n += 1) name = `${wish}_${String(n)}`;
  return name;
}

/** The engine's names ignore case. */
function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
