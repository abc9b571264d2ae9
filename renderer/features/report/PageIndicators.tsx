import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import { useSay, useText } from '../../text/index.ts';
import { blocksOf } from '../analyse/result-parts.ts';
import css from './report.module.css';

/** The key figures of a result with period, value and comparison. */
export function PageIndicators({ document }: { readonly document: ResultDocument }) {
  const t = useText();
  const say = useSay();
  const { indicators } = blocksOf(document);
  return (
    <table className={css['indicators']} aria-label={t('report.indicatorsItem')}>
      <thead>
        <tr>
          <th scope="col">{t('report.indicator')}</th>
          <th scope="col">{t('report.period')}</th>
          <th scope="col" className={css['number']}>
            {t('report.value')}
          </th>
          <th scope="col">{t('report.reading')}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <tr key={indicator.id}>
            <th scope="row">{say(indicator.title)}</th>
            <td>
              <bdi>{say(indicator.period)}</bdi>
            </td>
            <td className={css['number']}>
              <span className={css['live']}>
                <bdi>
                  {say(indicator.shown)} {say(indicator.unit)}
                </bdi>
              </span>
            </td>
            <td>{indicator.reading === null ? '' : say(indicator.reading)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
