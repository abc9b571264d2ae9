import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { address } from '../../../../analysis/import/address.ts';
import {
  missingMeanings,
  type MeasurePlan,
  type MissingPlan,
  type TablePlan,
} from '../../../../analysis/import/plan/plan.ts';
import { useText } from '../../../text/index.ts';
import type { CardActions } from './card-actions.ts';
import { visibleText } from './visible-text.ts';
import css from './column-cards.module.css';

interface MissingCodesProps {
  readonly plan: TablePlan;
  readonly column: string;
  readonly reading: MeasurePlan;
  readonly actions: CardActions;
}

/** The texts that stand for no figure in a column, what each means, and who says so. */
export function MissingCodes({ plan, column, reading, actions }: MissingCodesProps) {
  const t = useText();
  const [added, setAdded] = useState('');
  const change = (missing: readonly string[]) => actions.change(column, { missing });

  function add(): void {
    const text = added.trim();
    setAdded('');
    if (text !== '' && !reading.missing.includes(text)) change([...reading.missing, text]);
  }

  return (
    <div className={css['codes']}>
      <span>{t('data.missingCodes')}</span>
      <ul>
        {reading.missing.map((text) => {
          const told = plan.missing.find((each) => each.text === text);
          return (
            <li key={text}>
              <bdi className={css['code']} title={visibleText(text)}>
                {visibleText(text)}
              </bdi>
              <Select
                size="xs"
                aria-label={t('data.missingMeaning', { text })}
                title={told && whoSaysSo(told)}
                value={told?.means ?? 'not-available'}
                data={missingMeanings.map((means) => ({ value: means, label: t(`data.means.${means}`) }))}
                onChange={(value) => {
                  const means = missingMeanings.find((each) => each === value);
                  if (means) actions.setMissing(text, means);
                }}
              />
              <ActionIcon
                size={24}
                aria-label={t('data.removeMissing', { text })}
                onClick={() => change(reading.missing.filter((each) => each !== text))}
              >
                <IconX size={14} stroke={1.8} />
              </ActionIcon>
            </li>
          );
        })}
        <li>
          <TextInput
            size="xs"
            aria-label={t('data.missingCode')}
            placeholder={t('data.addMissing')}
            value={added}
            onChange={(event) => setAdded(event.currentTarget.value)}
            onBlur={add}
            onKeyDown={(event) => event.key === 'Enter' && add()}
          />
        </li>
      </ul>
    </div>
  );

  function whoSaysSo({ by, row, column: at }: MissingPlan): string {
    if (by !== 'legend') return t(`data.by.${by}`);
    return t('data.by.legend', { cell: row === null || at === null ? '' : address(row, at) });
  }
}
