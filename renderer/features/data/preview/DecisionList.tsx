import type { Decision } from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import { confidenceWord } from './confidence.ts';
import { visibleText } from './visible-text.ts';
import css from './column-cards.module.css';

interface DecisionListProps {
  readonly title: string;
  readonly decisions: readonly Decision[];
}

/** What was decided, how sure it is in a word, and why. */
export function DecisionList({ title, decisions }: DecisionListProps) {
  const t = useText();
  if (decisions.length === 0) return null;
  return (
    <details className={css['decisions']}>
      <summary>{title}</summary>
      <ul>
        {decisions.map(({ about, confidence, reason }, index) => (
          <li key={index}>
            <b>
              {t('data.decision', {
                about: t(`data.about.${about}`),
                confidence: t(`data.confidence.${confidenceWord(confidence)}`),
              })}
            </b>{' '}
            {visibleText(reason)}
          </li>
        ))}
      </ul>
    </details>
  );
}
