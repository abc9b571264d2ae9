import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import { useFormats, useSay, useText } from '../../text/index.ts';
import { Formula } from '../analyse/Formula.tsx';
import { blocksOf } from '../analyse/result-parts.ts';
import { sourceWords } from '../analyse/source-words.ts';
import css from './report.module.css';

/** Formulas, rows used and dropped, limits, sources and versions: what a reader needs to check the figures. */
export function PageMethod({ document }: { readonly document: ResultDocument }) {
  const t = useText();
  const say = useSay();
  const formats = useFormats();
  const { indicators, method, limits } = blocksOf(document);
  return (
    <div className={css['method']}>
      <p className={css['caption']}>
        {t('report.methodItem')}: {say(document.title)}
      </p>
      <ul>
        {indicators.map((indicator) => (
          <li key={indicator.id}>
            {say(indicator.title)}: <Formula text={indicator.formula} />
            {indicator.substituted !== null && (
              <>
                {' = '}
                <Formula text={say(indicator.substituted)} />
              </>
            )}
          </li>
        ))}
      </ul>
      <ul>
        {document.data.map((data) => (
          <li key={data.need}>
            <bdi>{data.label}</bdi>:{' '}
            {t('analyse.rowsUsedOf', { used: formats.number(data.rowsUsed), read: formats.number(data.rowsRead) })}.{' '}
            {data.dropped
              .map((drop) =>
                t('analyse.droppedBecause', { count: formats.number(drop.count), reason: say(drop.reason) }),
              )
              .join(' ')}
          </li>
        ))}
      </ul>
      <ul>
        {limits.map((limit) => (
          <li key={limit.text.en}>{say(limit.text)}</li>
        ))}
      </ul>
      <ul>
        {method?.sources.map((source) => (
          <li key={sourceWords(source)}>{sourceWords(source)}</li>
        ))}
      </ul>
      <p className={css['captionSmall']}>
        {t('analyse.versions', {
          template: document.template.id,
          version: document.template.version,
          engine: `${document.engine.name} ${document.engine.version}`,
          program: document.program,
        })}
      </p>
    </div>
  );
}
