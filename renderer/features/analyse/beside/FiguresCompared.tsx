import { formatNumber } from '../../../../analysis/document/format.ts';
import type { IndicatorBlock, ResultDocument } from '../../../../analysis/document/result-document.ts';
import { useSettings } from '../../../settings/settings.ts';
import { useSay, useText } from '../../../text/index.ts';
import { languageInfo } from '../../../text/languages.ts';
import { blocksOf } from '../result-parts.ts';
import { paired } from './paired.ts';
import css from './beside.module.css';

interface FiguresComparedProps {
  readonly left: ResultDocument;
  readonly right: ResultDocument;
}

/** The key figures of two results of one template, with what lies between them. */
export function FiguresCompared({ left, right }: FiguresComparedProps) {
  const t = useText();
  const say = useSay();
  const language = useSettings((settings) => languageInfo[settings.language].content);
  const pairs = paired(blocksOf(left).indicators, blocksOf(right).indicators, true);
  if (pairs.length === 0) return null;
  const cell = (figure: IndicatorBlock | null) =>
    figure === null || figure.value === null ? (
      <span className={css['quiet']}>{t('analyse.valueMissing')}</span>
    ) : (
      <>
        <strong>
          <bdi>{say(figure.shown)}</bdi>
        </strong>{' '}
        <span className={css['unit']}>
          {say(figure.unit)} {say(figure.period) !== '' && <bdi>({say(figure.period)})</bdi>}
        </span>
      </>
    );
  return (
    <section aria-label={t('analyse.figuresCompared')}>
      <table className={css['figures']}>
        <thead>
          <tr>
            <th scope="col">{t('analyse.figure')}</th>
            <th scope="col">{t('analyse.besideHere')}</th>
            <th scope="col">{t('analyse.besideThere')}</th>
            <th scope="col">{t('analyse.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(([one, other]) => (
            <tr key={one?.id ?? other?.id}>
              <th scope="row">{say((one ?? other)?.title ?? { en: '' })}</th>
              <td>{cell(one)}</td>
              <td>{cell(other)}</td>
              <td>
                <bdi>{difference(one, other)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

  /** Right less left, where both are there and of one unit. */
  function difference(one: IndicatorBlock | null, other: IndicatorBlock | null): string {
    if (one === null || other === null || one.value === null || other.value === null) return '–';
    if (one.unit.en !== other.unit.en) return '–';
    const decimals = Math.max(one.decimals, other.decimals);
    return formatNumber(other.value - one.value, { decimals, signed: true }, language);
  }
}
