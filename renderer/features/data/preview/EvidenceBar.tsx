import type { Evidence } from '../../../../analysis/model/table.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { visibleText } from './visible-text.ts';
import css from './column-cards.module.css';

interface EvidenceBarProps {
  readonly evidence: Evidence;
  readonly onShowCells: (cells: readonly string[]) => void;
}

/** How many values agree with the type: as a sentence, as a bar, and in the importer's words. */
export function EvidenceBar({ evidence, onShowCells }: EvidenceBarProps) {
  const t = useText();
  const { number } = useFormats();
  const { agree, disagree, ambiguous, examples, reason } = evidence;
  const total = agree + disagree;
  const share = total === 0 ? 1 : agree / total;
  const cells = examples.slice(0, 5).join(', ');
  return (
    <div className={css['evidence']}>
      <b>{t('data.agree', { agree: number(agree), total: number(total) })}</b>
      <div className={css['bar']} aria-hidden>
        <i style={{ width: `${String(share * 100)}%` }} />
      </div>
      <p>{visibleText(reason)}</p>
      {ambiguous > 0 && <p className={css['look']}>{t('data.ambiguousCount', { count: ambiguous, cells })}</p>}
      {disagree > 0 && <p className={css['look']}>{t('data.disagreeCount', { count: disagree, cells })}</p>}
      {examples.length > 0 && <LinkButton onClick={() => onShowCells(examples)}>{t('data.showCells')}</LinkButton>}
    </div>
  );
}
