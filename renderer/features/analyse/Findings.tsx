import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import { useSay, useText } from '../../text/index.ts';
import { blocksOf } from './result-parts.ts';
import css from './result.module.css';

interface FindingsProps {
  readonly document: ResultDocument;
  /** Which of two results it is, where two stand side by side. */
  readonly side?: string;
}

/** The answer in one sentence, what else the figures say, and what to keep in mind. */
export function Findings({ document, side = '' }: FindingsProps) {
  const t = useText();
  const say = useSay();
  const { headline, findings, caveats } = blocksOf(document);
  return (
    <section
      aria-label={side === '' ? t('analyse.findings') : t('analyse.partOfSide', { part: t('analyse.findings'), side })}
    >
      {/* Only the headline speaks when options change: the whole result would be too much. */}
      <h1 className={css['headline']} aria-live="polite">
        {headline === null ? t('analyse.noHeadline') : say(headline.text)}
      </h1>
      {findings.length > 0 && (
        <ul className={css['findings']}>
          {findings.map((finding) => (
            <li key={finding.text.en}>{say(finding.text)}</li>
          ))}
        </ul>
      )}
      {caveats.length > 0 && <p className={css['caveat']}>{caveats.map((caveat) => say(caveat.text)).join(' ')}</p>}
    </section>
  );
}
