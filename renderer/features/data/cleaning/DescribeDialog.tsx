import { Autocomplete, Select } from '@mantine/core';
import { useState } from 'react';
import type { CleaningStep } from '../../../../analysis/model/cleaning.ts';
import { roles, type Column, type Table } from '../../../../analysis/model/table.ts';
import { unitAtoms } from '../../../../analysis/vocabulary/unit-atoms.ts';
import { parseUnit } from '../../../../analysis/vocabulary/units.ts';
import { useText } from '../../../text/index.ts';
import { columnTitle } from '../column-title.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { closeDialog } from './dialog-state.ts';
import { keepStep } from './steps.ts';

interface DescribeDialogProps {
  readonly table: Table;
  readonly column: Column;
  readonly edited: CleaningStep | null;
}

/** What a column means and in which unit it is; the values stay as they are. */
export function DescribeDialog({ table, column, edited }: DescribeDialogProps) {
  const t = useText();
  const before = edited?.kind === 'describe' ? edited : null;
  const [role, setRole] = useState<string | null>(before === null ? column.role : before.role);
  const [unit, setUnit] = useState((before === null ? column.unit : before.unit) ?? '');
  const text = unit.trim();
  const code = text === '' ? null : parseUnit(text);
  return (
    <DialogFrame
      title={t('cleaning.describeTitle', { column: columnTitle(column) })}
      action={t('cleaning.describeDo')}
      onSubmit={() => {
        const told = text === '' ? null : (code ?? text);
        keepStep(table.name, { kind: 'describe', column: column.name, role, unit: told }, edited);
        closeDialog();
      }}
    >
      <Select
        label={t('cleaning.role')}
        data-autofocus
        value={role ?? ''}
        data={[
          { value: '', label: t('data.noRole') },
          ...roles.map((each) => ({ value: each, label: t(`data.role.${each}`) })),
        ]}
        onChange={(next) => setRole(next === '' ? null : next)}
      />
      <Autocomplete
        label={t('cleaning.unit')}
        value={unit}
        data={unitAtoms.map((atom) => atom.code)}
        limit={12}
        description={
          text === ''
            ? t('data.noUnit')
            : code === null
              ? t('cleaning.unitUnknown')
              : t('cleaning.unitReadAs', { unit: code })
        }
        onChange={setUnit}
      />
    </DialogFrame>
  );
}
