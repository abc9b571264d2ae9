import { NativeSelect, Select } from '@mantine/core';
import { useState } from 'react';
import type { CodeEntry, CodeList } from '../../../../analysis/import/clean/code-lists.ts';
import type { Suggestion } from '../../../../analysis/import/clean/suggest-matches.ts';
import { useFormats, useText, type Translate } from '../../../text/index.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { visibleText } from '../preview/visible-text.ts';
import { entryOf, reviewList, type Choices, type Shown } from './match-review.ts';
import css from './cleaning.module.css';

interface MatchReviewProps {
  readonly suggested: readonly Suggestion[];
  readonly list: CodeList;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

const pageSize = 60;

/** The names of the column with what each could be: choose among the candidates, look for another, or leave it. */
export function MatchReview({ suggested, list, choices, onChange }: MatchReviewProps) {
  const t = useText();
  const { number } = useFormats();
  const [shown, setShown] = useState<Shown>('all');
  const [most, setMost] = useState(pageSize);
  const rows = reviewList(suggested, choices, shown);
  const choose = (from: string, entry: CodeEntry | undefined) => {
    const next = new Map(choices);
    if (entry === undefined) next.delete(from);
    else next.set(from, entry);
    onChange(next);
  };
  return (
    <>
      <Segmented
        label={t('cleaning.inData')}
        value={shown}
        options={(['all', 'open', 'chosen'] as const).map((value) => ({ value, label: t(`cleaning.show.${value}`) }))}
        onChange={(value) => {
          setShown(value);
          setMost(pageSize);
        }}
      />
      <div className={css['scroll']} tabIndex={0} role="group" aria-label={t('cleaning.inData')}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{t('cleaning.inData')}</th>
              <th scope="col" className={css['end']}>
                {t('cleaning.rows')}
              </th>
              <th scope="col">{t('cleaning.similarity')}</th>
              <th scope="col">{t('cleaning.inList')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((suggestion) => (
              <tr key={suggestion.from}>
                <th scope="row">
                  <bdi>{visibleText(suggestion.from)}</bdi>
                </th>
                <td className={css['end']}>{number(suggestion.count)}</td>
                <td>
                  <Likeness suggestion={suggestion} />
                </td>
                <td>
                  <EntryChoice
                    suggestion={suggestion}
                    list={list}
                    chosen={choices.get(suggestion.from)}
                    onChoose={(entry) => choose(suggestion.from, entry)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className={css['quiet']}>{t('cleaning.noneHere')}</p>}
        {rows.length > most && (
          <LinkButton onClick={() => setMost(most + pageSize)}>
            {t('cleaning.showMore', { count: Math.min(pageSize, rows.length - most) })}
          </LinkButton>
        )}
      </div>
    </>
  );
}

function Likeness({ suggestion: { by, candidates } }: { readonly suggestion: Suggestion }) {
  const t = useText();
  const { percent } = useFormats();
  const tone = by === 'similar' ? 'look' : by === 'none' ? 'plain' : 'accent';
  return <Chip tone={tone}>{t(`cleaning.by.${by}`, { score: percent(candidates[0]?.score ?? 0, 0) })}</Chip>;
}

interface EntryChoiceProps {
  readonly suggestion: Suggestion;
  readonly list: CodeList;
  readonly chosen: CodeEntry | undefined;
  readonly onChoose: (entry: CodeEntry | undefined) => void;
}

function EntryChoice({ suggestion, list, chosen, onChoose }: EntryChoiceProps) {
  const t = useText();
  const { percent } = useFormats();
  const [isSearching, setIsSearching] = useState(false);
  const label = t('cleaning.choiceFor', { name: visibleText(suggestion.from) });
  if (isSearching)
    return (
      <Select
        size="xs"
        aria-label={label}
        searchable
        autoFocus
        limit={60}
        value={null}
        data={list.entries.map((entry, at) => ({ value: String(at), label: entryWords(entry, t) }))}
        onChange={(at) => {
          setIsSearching(false);
          onChoose(list.entries[Number(at)]);
        }}
        onBlur={() => setIsSearching(false)}
      />
    );
  const candidates = suggestion.candidates.flatMap((candidate) => {
    const entry = entryOf(list, candidate);
    return entry === undefined ? [] : [{ entry, score: candidate.score }];
  });
  const at = candidates.findIndex(({ entry }) => isSame(entry, chosen));
  const isOther = chosen !== undefined && at < 0;
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={chosen === undefined ? 'leave' : isOther ? 'other' : String(at)}
      data={[
        { value: 'leave', label: t('cleaning.leaveAsIs') },
        ...candidates.map(({ entry, score }, index) => ({
          value: String(index),
          label: score === 1 ? entryWords(entry, t) : `${entryWords(entry, t)} · ${percent(score, 0)}`,
        })),
        ...(isOther ? [{ value: 'other', label: entryWords(chosen, t) }] : []),
        { value: 'search', label: t('cleaning.otherEntry') },
      ]}
      onChange={({ currentTarget: { value } }) => {
        if (value === 'search') setIsSearching(true);
        else if (value !== 'other') onChoose(candidates[Number(value)]?.entry);
      }}
    />
  );
}

function isSame(a: CodeEntry, b: CodeEntry | undefined): boolean {
  return a.name === b?.name && a.code === b.code;
}

function entryWords({ name, code }: CodeEntry, t: Translate): string {
  return code === null || code === name ? name : t('cleaning.candidate', { name, code });
}
