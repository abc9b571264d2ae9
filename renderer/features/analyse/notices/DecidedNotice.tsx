import { useState } from 'react';
import type { ResultNotice } from '../../../../analysis/document/result-document.ts';
import type { Decision } from '../../../../analysis/run/binding.ts';
import type { Template } from '../../../../analysis/templates/template.ts';
import { useFormats, useSay, useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { NoticeBar } from '../../../ui/NoticeBar.tsx';
import { useFixWords } from './fix-words.ts';
import { OverruleForm } from './OverruleForm.tsx';
import css from './notices.module.css';

interface DecidedNoticeProps {
  readonly notice: ResultNotice;
  readonly template: Template;
  /** It says that a decision holds no longer. */
  readonly isIdle: boolean;
  /** Nothing is decided about it here. */
  readonly isPast?: boolean;
  /** Null: it lists no rows, or not of one table. */
  readonly onRows: (() => void) | null;
  /** Null takes the decision back. */
  readonly onDecide: (decision: Decision | null) => void;
  readonly onMap: () => void;
}

/** One finding of a check with its choices; once decided, what came of it and the way back. */
export function DecidedNotice({
  notice,
  template,
  isIdle,
  isPast = false,
  onRows,
  onDecide,
  onMap,
}: DecidedNoticeProps) {
  const t = useText();
  const say = useSay();
  const { number } = useFormats();
  const fixWords = useFixWords(template);
  const [isOverruling, setIsOverruling] = useState(false);
  const { choices = [], decision, fix } = notice;
  const isOpen = decision === undefined && !isPast;
  const rows = notice.rows ?? [];
  // Where the rows cannot be shown their numbers are told.
  const where = onRows === null && rows.length > 0 ? rowNumbers(rows, notice.count ?? rows.length) : '';
  const actions = [
    onRows !== null && (
      <LinkButton key="rows" onClick={onRows}>
        {t('analyse.noticeRows', { count: notice.count ?? rows.length, shown: number(notice.count ?? rows.length) })}
      </LinkButton>
    ),
    isOpen && fix?.kind === 'map' && (
      <LinkButton key="map" onClick={onMap}>
        {t('analyse.noticeMap')}
      </LinkButton>
    ),
    isOpen && choices.includes('fix') && fix !== undefined && (
      <LinkButton
        key="fix"
        onClick={() => {
          onDecide({ choice: 'fix' });
        }}
      >
        {fixWords(fix)}
      </LinkButton>
    ),
    isOpen && notice.severity !== 'know' && choices.includes('accept') && (
      <LinkButton
        key="accept"
        onClick={() => {
          onDecide({ choice: 'accept' });
        }}
      >
        {t('analyse.noticeAccept')}
      </LinkButton>
    ),
    isOpen && choices.includes('override') && !isOverruling && (
      <LinkButton
        key="override"
        onClick={() => {
          setIsOverruling(true);
        }}
      >
        {t('analyse.noticeOverrule')}
      </LinkButton>
    ),
    (decision !== undefined || isIdle) && !isPast && (
      <LinkButton
        key="back"
        onClick={() => {
          onDecide(null);
        }}
      >
        {t('analyse.noticeTakeBack')}
      </LinkButton>
    ),
  ].filter((action) => action !== false);
  return (
    <NoticeBar severity={notice.severity} title={say(notice.text)} {...(actions.length > 0 && { actions })}>
      {where !== '' && t('analyse.noticeRowNumbers', { rows: where })}{' '}
      {decision === undefined && notice.next !== undefined && say(notice.next)}
      {decision !== undefined && (
        <span className={css['decision']} data-choice={decision.choice}>
          {say(decision.said)}
        </span>
      )}
      {isOverruling && isOpen && (
        <OverruleForm
          onCancel={() => {
            setIsOverruling(false);
          }}
          onOverrule={(reason) => {
            setIsOverruling(false);
            onDecide({ choice: 'override', reason });
          }}
        />
      )}
    </NoticeBar>
  );
}

function rowNumbers(rows: readonly number[], count: number): string {
  const first = rows.slice(0, 8).join(', ');
  return count > 8 ? `${first}, …` : first;
}
