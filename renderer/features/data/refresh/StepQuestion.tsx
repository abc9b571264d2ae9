import { Button, Radio } from '@mantine/core';
import type { FitStep } from '../../../../analysis/import/plan/fit-steps.ts';
import { useSay, useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { visibleText } from '../preview/visible-text.ts';
import { answerStep } from './refresh-session.ts';
import css from './refresh.module.css';

interface StepQuestionProps {
  readonly step: FitStep;
  /** Id of the choice that a person made. */
  readonly answer: string | null;
}

/** What could not be told from the file alone: the proposed way is chosen until a person says another. */
export function StepQuestion({ step, answer }: StepQuestionProps) {
  const t = useText();
  const say = useSay();
  const { id, kind, what, where, needsAnswer = [] } = step;
  const proposed = needsAnswer[0]?.id ?? '';
  const place = [where.sheet, where.cell].filter((each) => each !== undefined).join('!');
  return (
    <div className={css['question']} data-answered={answer !== null || undefined}>
      <Radio.Group
        label={
          <>
            {visibleText(say(what))}{' '}
            {place !== '' && (
              <bdi className={css['place']} dir="ltr">
                {visibleText(place)}
              </bdi>
            )}
          </>
        }
        value={answer ?? proposed}
        onChange={(choice) => answerStep(id, choice)}
      >
        {needsAnswer.map((choice) => (
          <Radio key={choice.id} value={choice.id} label={visibleText(say(choice.label))} />
        ))}
      </Radio.Group>
      <div className={css['questionActions']}>
        <span className={css['place']}>{t(`refresh.kind.${kind}`)}</span>
        {answer === null ? (
          <Button size="xs" onClick={() => answerStep(id, proposed)}>
            {t('refresh.confirm')}
          </Button>
        ) : (
          <LinkButton onClick={() => answerStep(id, null)}>{t('refresh.takeBack')}</LinkButton>
        )}
      </div>
    </div>
  );
}
