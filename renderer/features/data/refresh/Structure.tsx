import { useId } from 'react';
import { leaveOut, type FitAnswers, type FitStep } from '../../../../analysis/import/plan/fit-steps.ts';
import { useSay, useText } from '../../../text/index.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { PanelHeader } from '../../../ui/PanelHeader.tsx';
import { visibleText } from '../preview/visible-text.ts';
import { answerStep } from './refresh-session.ts';
import { StepQuestion } from './StepQuestion.tsx';
import css from './refresh.module.css';

interface StructureProps {
  readonly steps: readonly FitStep[];
  readonly answers: FitAnswers;
}

/** How the new file is laid out beside the old: what asks first, then what was found, what stands folded away. */
export function Structure({ steps, answers }: StructureProps) {
  const t = useText();
  const asking = steps.filter(({ needsAnswer }) => needsAnswer !== undefined);
  const told = steps.filter(({ needsAnswer, kind }) => needsAnswer === undefined && kind !== 'kept');
  const kept = steps.filter(({ kind }) => kind === 'kept');
  const open = asking.filter(({ id }) => answers[id] === undefined).length;
  return (
    <>
      <PanelHeader
        title={t('refresh.structure')}
        aside={open > 0 && <Chip tone="look">{t('refresh.asks', { count: open })}</Chip>}
      />
      <div className={css['steps']}>
        {asking.length === 0 && told.length === 0 && <p className={css['quiet']}>{t('refresh.allFits')}</p>}
        {asking.map((step) => (
          <StepQuestion key={step.id} step={step} answer={answers[step.id] ?? null} />
        ))}
        <Group title={t('refresh.changes', { count: told.length })} steps={told} isOpen />
        <Group title={t('refresh.keptSteps', { count: kept.length })} steps={kept} isOpen={false} />
        <TableChoice steps={steps} answers={answers} />
      </div>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly steps: readonly FitStep[];
  readonly isOpen: boolean;
}

function Group({ title, steps, isOpen }: GroupProps) {
  if (steps.length === 0) return null;
  return (
    <details className={css['group']} open={isOpen}>
      <summary>{title}</summary>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <StepLine step={step} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One thing found: what kind it is, in words, and where. */
export function StepLine({ step: { kind, what, where } }: { readonly step: FitStep }) {
  const t = useText();
  const say = useSay();
  const tone =
    kind === 'refused' ? 'wrong' : kind === 'kept' || kind === 'moved' || kind === 'added' ? 'plain' : 'look';
  const place = [where.sheet, where.cell].filter((each) => each !== undefined);
  return (
    <div className={css['step']}>
      <Chip tone={tone}>{t(`refresh.kind.${kind}`)}</Chip>
      <span>
        {visibleText(say(what))}{' '}
        {place.length > 0 && (
          <bdi className={css['place']} dir="ltr">
            {visibleText(place.join('!'))}
          </bdi>
        )}
      </span>
    </div>
  );
}

/** A stack of several tables can go on without one of them; a table alone has nothing left without itself. */
function TableChoice({ steps, answers }: StructureProps) {
  const t = useText();
  const label = useId();
  const tables = [...new Set(steps.map(({ table }) => table))];
  if (tables.length < 2) return null;
  return (
    <ul className={css['tables']}>
      {tables.map((table) => {
        const id = `${String(table)}:table`;
        const first = steps.find((step) => step.table === table && step.where.sheet !== undefined);
        const isOut = answers[id] === leaveOut;
        return (
          <li key={table}>
            <span id={`${label}-${String(table)}`}>
              <bdi>{visibleText(first?.where.sheet ?? String(table + 1))}</bdi>
            </span>
            <LinkButton
              aria-describedby={`${label}-${String(table)}`}
              onClick={() => answerStep(id, isOut ? null : leaveOut)}
            >
              {isOut ? t('refresh.takeTableBack') : t('refresh.leaveOutTable')}
            </LinkButton>
          </li>
        );
      })}
    </ul>
  );
}
