import { ActionIcon, Menu, Switch } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useId, type KeyboardEvent } from 'react';
import type { StepEffect } from '../../../../analysis/import/clean/clean-table.ts';
import type { CleaningStep } from '../../../../analysis/model/cleaning.ts';
import type { Column, Table } from '../../../../analysis/model/table.ts';
import { useWorkbench } from '../../../state/workbench.ts';
import { useFormats, useText, type Translate } from '../../../text/index.ts';
import type { Formats } from '../../../text/format.ts';
import { openDialog } from './dialog-state.ts';
import { moveStep, removeStep, switchStep } from './steps.ts';
import { stepSentence, stepValue } from './step-sentence.ts';
import css from './cleaning.module.css';

interface StepRowProps {
  readonly step: CleaningStep;
  readonly place: number;
  readonly count: number;
  readonly table: Table;
  /** The table with the columns of all steps. */
  readonly named: Table;
  /** Columns that are there now: a step on another cannot be changed. */
  readonly columns: readonly Column[];
  /** What it did; null where that is not known yet or the step is off. */
  readonly effect: StepEffect | null;
}

/** One recorded step: its sentence, what it did, its switch, and a menu to move, change or remove it. */
export function StepRow({ step, place, count, table, named, columns, effect }: StepRowProps) {
  const t = useText();
  const formats = useFormats();
  const tables = useWorkbench((state) => state.project.tables);
  const sentenceId = useId();
  const sentence = stepSentence(step, { t, formats, table: named, tables });
  const misfit = step.isOn && effect !== null ? misfitOf(step, effect, t) : null;
  const canEdit = isEditable(step) && 'column' in step && columns.some(({ name }) => name === step.column);
  const number = String(place + 1);

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moveStep(table.name, step.id, event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <li className={css['step']} data-off={!step.isOn || undefined} onKeyDown={onKeyDown}>
      <Switch
        size="xs"
        checked={step.isOn}
        aria-label={t('cleaning.isOn', { number, step: sentence })}
        onChange={(event) => switchStep(table.name, step.id, event.currentTarget.checked)}
      />
      <div className={css['stepWords']}>
        <span id={sentenceId}>{sentence}</span>
        {'reason' in step && (
          <span className={css['quiet']}>
            <bdi>
              {step.author === '' ? step.reason : t('cleaning.byAuthor', { reason: step.reason, author: step.author })}
            </bdi>
          </span>
        )}
        {misfit !== null ? (
          <span className={css['misfit']}>
            <IconAlertTriangle size={14} stroke={1.8} role="img" aria-label={t('frame.look')} /> {misfit}
          </span>
        ) : (
          <span className={css['quiet']}>{effectWords(step, effect, t, formats)}</span>
        )}
      </div>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal>
        <Menu.Target>
          <ActionIcon size={24} aria-label={t('cleaning.stepMenu', { number })} aria-describedby={sentenceId}>
            <IconDots size={16} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {canEdit && (
            <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => editStep(step)}>
              {t('cleaning.edit')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconArrowUp size={15} />}
            disabled={place === 0}
            onClick={() => moveStep(table.name, step.id, -1)}
          >
            {t('cleaning.moveUp')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={15} />}
            disabled={place === count - 1}
            onClick={() => moveStep(table.name, step.id, 1)}
          >
            {t('cleaning.moveDown')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={15} />} onClick={() => removeStep(table.name, step.id)}>
            {t('cleaning.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function isEditable({ kind }: CleaningStep): boolean {
  return ['case', 'look-alikes', 'match', 'replace', 'convert-unit', 'describe', 'correct'].includes(kind);
}

function editStep(step: CleaningStep): void {
  switch (step.kind) {
    case 'case':
    case 'look-alikes':
    case 'match':
    case 'replace':
    case 'convert-unit':
    case 'describe':
      openDialog({ kind: step.kind, column: step.column, edited: step });
      return;
    case 'correct': {
      const { row, block, part } = step.at;
      const at = { row, block: block ?? undefined, part: part ?? undefined };
      openDialog({ kind: 'correct', column: step.column, at, value: step.value, edited: step });
      return;
    }
    default:
      return;
  }
}

/** Why a step does nothing that should do something. */
function misfitOf(step: CleaningStep, effect: StepEffect, t: Translate): string | null {
  if (effect.lacksColumn && 'column' in step) return t('cleaning.lacksColumn', { column: step.column });
  if (step.kind === 'correct' && effect.rows === 0) return t('cleaning.noLongerFits', { was: stepValue(step.was, t) });
  return null;
}

function effectWords(step: CleaningStep, effect: StepEffect | null, t: Translate, { number }: Formats): string {
  if (!step.isOn) return t('cleaning.isOff');
  if (effect === null || step.kind === 'describe' || step.kind === 'accept') return '';
  const values = { count: effect.rows, shown: number(effect.rows) };
  const isOut = step.kind === 'exclude' || step.kind === 'exclude-where';
  return t(isOut ? 'cleaning.leftOutRows' : 'cleaning.changed', values);
}
