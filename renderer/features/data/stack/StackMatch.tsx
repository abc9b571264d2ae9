import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { stackedTable } from '../../../../analysis/import/stack/stacked-table.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { NoticeBar } from '../../../ui/NoticeBar.tsx';
import { NoticeList } from '../../../ui/NoticeList.tsx';
import { visibleText } from '../preview/visible-text.ts';
import { leftOut, openPairs, originOf, partKey, withCell, withKey, withPair, type StackDraft } from './stack-draft.ts';
import css from './stack.module.css';

interface StackMatchProps {
  readonly tables: readonly Table[];
  readonly draft: StackDraft;
  readonly onDraft: (draft: StackDraft) => void;
}

/** Which column of which table comes under which, what does not agree, and what comes out. */
export function StackMatch({ tables, draft, onDraft }: StackMatchProps) {
  const t = useText();
  const { number, percent } = useFormats();
  const { plan } = draft;
  const [lastKey] = useState(plan.key ?? partKey(tables));
  const { table } = stackedTable(tables, plan);
  const notices = table.notices.filter(({ code }) => code.startsWith('stack-'));
  const missing = leftOut(draft, tables);
  return (
    <div className={css['work']}>
      <NoticeList>
        {openPairs(draft).map((pair) => (
          <NoticeBar
            key={`${String(pair.part)} ${pair.column}`}
            severity="look"
            title={t('stack.unsure', {
              column: visibleText(labelOf(tables[pair.part], pair.column)),
              part: visibleText(tables[pair.part]?.label ?? ''),
              like: visibleText(pair.like),
              percent: percent(pair.score, 0),
            })}
            actions={<LinkButton onClick={() => onDraft(withPair(draft, pair))}>{t('stack.use')}</LinkButton>}
          />
        ))}
        {notices.map((notice, at) => (
          <ModelNotice key={`${notice.code} ${String(at)}`} notice={notice} />
        ))}
      </NoticeList>
      <div className={css['fields']}>
        <TextInput
          label={t('stack.name')}
          value={plan.label}
          onChange={(event) => onDraft({ ...draft, plan: { ...plan, label: event.currentTarget.value } })}
        />
        <Checkbox
          size="xs"
          label={t('stack.hasKey')}
          checked={plan.key !== null}
          onChange={(event) =>
            onDraft({ ...draft, plan: { ...plan, key: event.currentTarget.checked ? lastKey : null } })
          }
        />
        {plan.key !== null && (
          <TextInput
            label={t('stack.keyName')}
            value={plan.key.label}
            onChange={(event) => onDraft(withKey(draft, { label: event.currentTarget.value }))}
          />
        )}
      </div>
      <h3>{t('stack.match')}</h3>
      <p className={css['note']}>{t('stack.matchNote')}</p>
      <div className={css['scroller']} tabIndex={0} role="region" aria-label={t('stack.match')}>
        <table className={css['book']}>
          <thead>
            <tr>
              <th scope="col">{t('stack.column')}</th>
              {tables.map((part) => (
                <th key={part.name} scope="col">
                  <bdi>{visibleText(part.label)}</bdi>
                  <bdi className={css['origin']}>{visibleText(originOf(part))}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.key !== null && (
              <tr>
                <th scope="row">
                  <bdi>{visibleText(plan.key.label)}</bdi>
                </th>
                {tables.map(({ name, label }, part) => (
                  <td key={name}>
                    <TextInput
                      size="xs"
                      aria-label={t('stack.keyValue', { part: visibleText(label) })}
                      value={plan.key?.values[part] ?? ''}
                      onChange={(event) => {
                        const value = event.currentTarget.value;
                        const values = tables.map((_, at) => (at === part ? value : (plan.key?.values[at] ?? '')));
                        onDraft(withKey(draft, { values }));
                      }}
                    />
                  </td>
                ))}
              </tr>
            )}
            {plan.columns.map(({ name, from }, row) => (
              <tr key={name}>
                <th scope="row">
                  <bdi>{visibleText(table.columns.find((column) => column.name === name)?.label ?? name)}</bdi>
                </th>
                {tables.map((part, place) => (
                  <td key={part.name} data-missing={(from[place] ?? null) === null || undefined}>
                    <NativeSelect
                      size="xs"
                      aria-label={t('stack.cell', { part: visibleText(part.label), column: visibleText(name) })}
                      value={from[place] ?? ''}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        onDraft(withCell(draft, row, place, value === '' ? null : value));
                      }}
                      data={[
                        { value: '', label: t('stack.none') },
                        ...part.columns.map((column) => ({ value: column.name, label: visibleText(column.label) })),
                      ]}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">
        {t('stack.result', {
          rows: table.rowCount,
          shownRows: number(table.rowCount),
          columns: table.columns.length,
          parts: tables.length,
        })}{' '}
        {missing.length > 0 &&
          t('stack.leftOut', { count: missing.length, columns: missing.map(visibleText).join(', ') })}
      </p>
    </div>
  );
}

function labelOf(table: Table | undefined, name: string): string {
  return table?.columns.find((column) => column.name === name)?.label ?? name;
}
