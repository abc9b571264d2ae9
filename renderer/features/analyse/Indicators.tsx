import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { IndicatorBlock } from '../../../analysis/document/result-document.ts';
import { useSay, useText } from '../../text/index.ts';
import { Indicator, IndicatorStrip } from '../../ui/IndicatorStrip.tsx';
import { IndicatorDetail } from './IndicatorDetail.tsx';

interface IndicatorsProps {
  readonly indicators: readonly IndicatorBlock[];
  readonly onShowRows: (step: string) => void;
}

/** The key figures; each opens its formula and rows. */
export function Indicators({ indicators, onShowRows }: IndicatorsProps) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <IndicatorStrip>
      {indicators.map((indicator) => (
        <OneIndicator
          key={indicator.id}
          indicator={indicator}
          isOpen={open === indicator.id}
          onOpen={(isOpen) => {
            setOpen(isOpen ? indicator.id : null);
          }}
          onShowRows={onShowRows}
        />
      ))}
    </IndicatorStrip>
  );
}

interface OneIndicatorProps {
  readonly indicator: IndicatorBlock;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onShowRows: (step: string) => void;
}

function OneIndicator({ indicator, isOpen, onOpen, onShowRows }: OneIndicatorProps) {
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
        <div>
          <Indicator
            title={title}
            value={indicator.value === null ? t('analyse.valueMissing') : say(indicator.shown)}
            unit={indicator.value === null ? '' : say(indicator.unit)}
            reading={indicator.reading === null ? '' : say(indicator.reading)}
            isOpen={isOpen}
            onOpen={() => {
              onOpen(!isOpen);
            }}
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={title}>
        <IndicatorDetail
          indicator={indicator}
          onClose={() => {
            onOpen(false);
          }}
          onShowRows={(step) => {
            onOpen(false);
            onShowRows(step);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
