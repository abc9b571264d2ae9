import { Button, Radio } from '@mantine/core';
import type { Question } from '../../../../analysis/import/plan/plan.ts';
import { useSay, useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import type { Answered } from './hand-edit.ts';
import { visibleText } from './visible-text.ts';
import css from './column-cards.module.css';

interface QuestionCardProps {
  readonly question: Question;
  /** What was answered, before the reader has read the table by it. */
  readonly answered: Answered | null;
  readonly onAnswer: (place: number) => void;
  readonly onTakeBack: () => void;
  readonly onShowCells: (cells: readonly string[]) => void;
}

/** One question per doubt, its proposed answer chosen; an answer can be changed or taken back. */
export function QuestionCard({ question, answered, onAnswer, onTakeBack, onShowCells }: QuestionCardProps) {
  const t = useText();
  const say = useSay();
  const isAnswered = answered !== null;
  const current = question.answers.findIndex(({ label, isCurrent }) =>
    answered ? label.en === answered.answer.en : isCurrent,
  );
  return (
    <div className={css['question']} data-answered={isAnswered || undefined}>
      <Radio.Group
        label={visibleText(say(question.text))}
        value={current === -1 ? null : String(current)}
        onChange={(value) => onAnswer(Number(value))}
      >
        {question.answers.map(({ label, example }, place) => (
          <Radio
            key={place}
            value={String(place)}
            label={
              <>
                {visibleText(say(label))}
                {example !== null && <bdi className={css['example']}>{visibleText(example)}</bdi>}
              </>
            }
          />
        ))}
      </Radio.Group>
      <div className={css['questionActions']}>
        {isAnswered ? (
          <LinkButton onClick={onTakeBack}>{t('data.takeBack')}</LinkButton>
        ) : (
          current !== -1 && (
            <Button size="xs" onClick={() => onAnswer(current)}>
              {t('data.confirm')}
            </Button>
          )
        )}
        {question.cells.length > 0 && (
          <LinkButton onClick={() => onShowCells(question.cells)}>{t('data.showCells')}</LinkButton>
        )}
      </div>
    </div>
  );
}

interface AnsweredLineProps {
  readonly answered: Answered;
  readonly onTakeBack: () => void;
}

/** A question that is no longer asked since it was answered: what was said, and the way back. */
export function AnsweredLine({ answered, onTakeBack }: AnsweredLineProps) {
  const t = useText();
  const say = useSay();
  return (
    <div className={css['question']} data-answered>
      <p>
        {visibleText(say(answered.text))} <b>{visibleText(say(answered.answer))}</b>
      </p>
      <div className={css['questionActions']}>
        <LinkButton onClick={onTakeBack}>{t('data.takeBack')}</LinkButton>
      </div>
    </div>
  );
}
