import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { IndicatorBlock } from '../../../analysis/document/result-document.ts';
import { useSay, useText } from '../../text/index.ts';
import { Indicator, IndicatorStrip } from '../../ui/IndicatorStrip.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { IndicatorDetail } from './IndicatorDetail.tsx';
import type { Behind } from './ResultDrawers.tsx';
import css from './result.module.css';

interface IndicatorsProps {
  readonly indicators: readonly IndicatorBlock[];
  /** Which of two results it is, where two stand side by side. */
  readonly side?: string;
  readonly onBehind: (behind: Behind) => void;
}

/** More than a strip holds at a glance. */
const atOnce = 5;

/** The key figures; each opens its formula and rows. The first five show, the rest are one step away. */
export function Indicators({ indicators, side = '', onBehind }: IndicatorsProps) {
  const t = useText();
  const [open, setOpen] = useState<string | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const rest = indicators.slice(atOnce);
  const strip = (shown: readonly IndicatorBlock[]) => (
    <IndicatorStrip>
      {shown.map((indicator) => (
        <OneIndicator
          key={indicator.id}
          indicator={indicator}
          isOpen={open === indicator.id}
          onOpen={(isOpen) => {
            setOpen(isOpen ? indicator.id : null);
          }}
          onBehind={onBehind}
        />
      ))}
    </IndicatorStrip>
  );
  return (
    <section
      aria-label={side === '' ? t('analyse.figures') : t('analyse.partOfSide', { part: t('analyse.figures'), side })}
    >
      {strip(indicators.slice(0, atOnce))}
      {isWhole && rest.length > 0 && strip(rest)}
      {rest.length > 0 && (
        <div className={css['more']}>
          <LinkButton
            aria-expanded={isWhole}
            onClick={() => {
              setIsWhole(!isWhole);
            }}
          >
            {isWhole ? t('analyse.fewerFigures') : t('analyse.moreFigures', { count: rest.length })}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

interface OneIndicatorProps {
  readonly indicator: IndicatorBlock;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onBehind: (behind: Behind) => void;
}

function OneIndicator({ indicator, isOpen, onOpen, onBehind }: OneIndicatorProps) {
  const t = useText();
  const say = useSay();
  const period = say(indicator.period);
  const title = period === '' ? say(indicator.title) : `${say(indicator.title)}, ${period}`;
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      withArrow
      width={360}
      withRoles={false}
    >
      <Popover.Target>
        <Indicator
          title={title}
          value={indicator.value === null ? t('analyse.valueMissing') : say(indicator.shown)}
          isMissing={indicator.value === null}
          unit={indicator.value === null ? '' : say(indicator.unit)}
          reading={indicator.reading === null ? '' : say(indicator.reading)}
          isOpen={isOpen}
          onOpen={() => {
            onOpen(!isOpen);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={title}>
        <IndicatorDetail
          indicator={indicator}
          onClose={() => {
            onOpen(false);
          }}
          onBehind={(behind) => {
            onOpen(false);
            onBehind(behind);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
