import { ActionIcon, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Table } from '../../../../analysis/model/table.ts';
import { cleanedTable } from '../../../../analysis/import/clean/cleaned-table.ts';
import { useCleaning } from '../../../state/cleaning.ts';
import { useText } from '../../../text/index.ts';
import { openDialog } from './dialog-state.ts';
import { StepRow } from './StepRow.tsx';
import css from './cleaning.module.css';

interface StepsPartProps {
  readonly table: Table;
  /** As its rows stand in the engine. */
  readonly shown: Table;
}

/** The recorded steps in their order, with what each did. */
export function StepsPart({ table, shown }: StepsPartProps) {
  const t = useText();
  const steps = table.steps ?? [];
  const applied = useCleaning((state) => state.applied[table.name]);
  const effects = useCleaning((state) => state.effects[table.name]);
  const isCurrent = applied === table.steps || (applied ?? []).length + steps.length === 0;
  // A name of a column that a step added is known even where that step is off.
  const named = cleanedTable({ ...table, steps: steps.map((step) => ({ ...step, isOn: true })) });
  return (
    <section className={css['part']} aria-label={t('cleaning.steps')}>
      <div className={css['partHead']}>
        <h3>{t('cleaning.steps')}</h3>
        <span className={css['quiet']} role="status">
          {isCurrent ? steps.length > 0 && t('cleaning.stepCount', { count: steps.length }) : t('cleaning.applying')}
        </span>
        <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal>
          <Menu.Target>
            <ActionIcon variant="default" size={26} aria-label={t('cleaning.addStep')} title={t('cleaning.addStep')}>
              <IconPlus size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => openDialog({ kind: 'duplicates' })}>{t('cleaning.findDuplicates')}</Menu.Item>
            <Menu.Item onClick={() => openDialog({ kind: 'local-units' })}>{t('cleaning.localUnits')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {steps.length === 0 && (
        <p className={css['quiet']}>
          <b>{t('cleaning.noSteps')}</b> {t('cleaning.noStepsNote')}
        </p>
      )}
      <ol className={css['plainList']}>
        {steps.map((step, at) => (
          <StepRow
            key={step.id}
            step={step}
            place={at}
            count={steps.length}
            table={table}
            named={named}
            columns={shown.columns}
            effect={isCurrent ? (effects?.find((each) => each.step === step.id) ?? null) : null}
          />
        ))}
      </ol>
    </section>
  );
}
