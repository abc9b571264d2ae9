import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import { useSay, useText } from '../../text/index.ts';
import { blocksOf } from './result-parts.ts';
import css from './result.module.css';

/** The answer in one sentence, what else the figures say, and what to keep in mind. */
export function Findings({ document }: { readonly document: ResultDocument }) {
  const t = useText();
  const say = useSay();
  const { headline, findings, caveats } = blocksOf(document);
  return (
    <section aria-label={t('analyse.findings')}>
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
