import { Radio } from '@mantine/core';
import { useText } from '../../../text/index.ts';
import type { ColumnEdit } from './draft.ts';
import type { Question } from './questions.ts';
import css from './column-cards.module.css';

interface QuestionCardProps {
  readonly question: Question;
  /** Address of one cell in question. */
  readonly example: string;
  readonly onAnswer: (edit: ColumnEdit) => void;
}

/** One question per doubt, its proposed answer chosen. */
export function QuestionCard({ question, example, onAnswer }: QuestionCardProps) {
  const t = useText();
  const title =
    question.kind === 'marks' ? t('data.askMarks', { cell: example }) : t('data.askDates', { cell: example });
  const answers =
    question.kind === 'marks'
      ? question.answers.map((answer) => ({ ...answer, words: t(`data.answerMarks.${answer.name}`) }))
      : question.answers.map((answer) => ({ ...answer, words: t(`data.answerDates.${answer.name}`) }));
  return (
    <div className={css['question']}>
      <Radio.Group
        label={title}
        description={t('data.askMarksText')}
        value={answers.find((answer) => answer.isChosen)?.name ?? null}
        onChange={(name) => {
          const answer = answers.find((each) => each.name === name);
          if (answer) onAnswer(answer.edit);
        }}
      >
        {answers.map((answer) => (
          <Radio key={answer.name} value={answer.name} label={answer.words} />
        ))}
      </Radio.Group>
    </div>
  );
}
