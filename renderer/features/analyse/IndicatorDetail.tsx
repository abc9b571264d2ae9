import { citation } from '../../../analysis/document/citation.ts';
import type { IndicatorBlock } from '../../../analysis/document/result-document.ts';
import { useSay, useText } from '../../text/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PopoverFrame } from '../../ui/PopoverFrame.tsx';
import { Formula } from './Formula.tsx';
import type { Behind } from './ResultDrawers.tsx';
import css from './result.module.css';

interface IndicatorDetailProps {
  readonly indicator: IndicatorBlock;
  readonly onClose: () => void;
  readonly onBehind: (behind: Behind) => void;
}

/** What stands behind one number: its exact value, formula, observations and source, and the way to its rows. */
export function IndicatorDetail({ indicator, onClose, onBehind }: IndicatorDetailProps) {
  const t = useText();
  const say = useSay();
  const title = say(indicator.title);
  const exact = indicator.value === null ? t('analyse.valueMissing') : String(indicator.value);
  return (
    <PopoverFrame
      title={title}
      onClose={onClose}
      actions={
        <>
          <CopyButton
            label={t('analyse.copyNumber')}
            text={`${title}, ${say(indicator.period)}\t${exact}\t${say(indicator.unit)}`}
          />
          <LinkButton
            onClick={() => {
              onBehind({ kind: 'rows', step: indicator.step });
            }}
          >
            {t('analyse.showRows')}
          </LinkButton>
          <LinkButton
            onClick={() => {
              onBehind({ kind: 'cells', figure: { step: indicator.step, points: [], name: title } });
            }}
          >
            {t('trace.show')}
          </LinkButton>
        </>
      }
    >
      <dl className={css['detail']}>
        <dt>{t('analyse.exactValue')}</dt>
        <dd>
          <bdi>{exact.replace('-', '\u2212')}</bdi> {say(indicator.unit)}
        </dd>
        <dt>{t('analyse.formula')}</dt>
        <dd>
          <Formula text={indicator.formula} />
        </dd>
        {indicator.substituted !== null && (
          <>
            <dt>{t('analyse.withNumbers')}</dt>
            <dd>
              <Formula text={say(indicator.substituted)} />
            </dd>
          </>
        )}
        <dt>{t('analyse.observations')}</dt>
        <dd>{t('analyse.nUsed', { n: indicator.n, dropped: indicator.dropped })}</dd>
        <dt>{t('analyse.sourceWork')}</dt>
        <dd>{citation(indicator.source)}</dd>
      </dl>
    </PopoverFrame>
  );
}
