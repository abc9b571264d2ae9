import { Checkbox, Select, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Value } from '../../../../analysis/engine/engine.ts';
import { cellsOf, type RowPlace } from '../../../../analysis/import/provenance.ts';
import type { CleaningStep } from '../../../../analysis/model/cleaning.ts';
import type { Column, Table } from '../../../../analysis/model/table.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { columnTitle } from '../column-title.ts';
import { correctionAt, type Correction } from './corrections.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { closeDialog } from './dialog-state.ts';
import { firstSigned, signed, SignedFields } from './SignedFields.tsx';
import { keepStep, keyOfRow, removeStep, stepsOf } from './steps.ts';
import { stepValue } from './step-sentence.ts';
import { typedValue } from './typed-value.ts';
import { useAnswer } from './use-answer.ts';
import { rawValueAt } from './would-change.ts';
import css from './cleaning.module.css';

interface CorrectDialogProps {
  readonly table: Table;
  readonly column: Column;
  readonly at: RowPlace;
  /** As it stands now, after the steps. */
  readonly value: Value;
  /** The correction that is changed, from the list of steps. */
  readonly edited: Correction | null;
}

/** Set one value by hand: what stands there, what it becomes, why, and who says so. The raw table stays as it is. */
export function CorrectDialog({ table, column, at, value, edited }: CorrectDialogProps) {
  const t = useText();
  const formats = useFormats();
  const known = edited ?? changeable(stepsOf(table.name), column.name, at);
  const now = edited !== null ? edited.value : plainValue(value);
  const [written, setWritten] = useState(now === null ? '' : String(now));
  const [isMissing, setIsMissing] = useState(false);
  const [by, setBy] = useState(() => firstSigned(known?.reason));
  const [isTried, setIsTried] = useState(false);
  const askRaw = useCallback(() => rawValueAt(table, column.name, keyOfRow(at)), [table, column, at]);
  const raw = useAnswer(askRaw).answer;
  const cell = cellsOf(table, column.name, at);
  const typed = isMissing ? ({ state: 'good', value: null } as const) : typedValue(written, column.type);
  const fault = typed.state === 'faulty' ? t(`cleaning.fault${capital(typed.fault)}`) : null;
  const isSame = typed.state === 'good' && typed.value === now;
  const isNumber = column.type === 'number' || column.type === 'integer';

  function submit(): void {
    setIsTried(true);
    const who = typed.state === 'good' && !isSame ? signed(by) : null;
    if (typed.state !== 'good' || who === null) return;
    const step = { kind: 'correct', column: column.name, at: keyOfRow(at), value: typed.value, ...who } as const;
    keepStep(table.name, { ...step, was: known === null ? now : known.was }, known);
    closeDialog();
  }

  return (
    <DialogFrame
      title={t('cleaning.correctTitle', { column: columnTitle(column) })}
      action={t('cleaning.correctDo')}
      onSubmit={submit}
    >
      <dl className={css['facts']}>
        <dt>{t('cleaning.cell')}</dt>
        <dd>
          {cell === null ? (
            t('data.noCell')
          ) : (
            <>
              <bdi>{cell.sheet}</bdi>, <b dir="ltr">{cell.cell}</b>
            </>
          )}
        </dd>
        {typeof raw !== 'undefined' && raw !== null && (
          <>
            <dt>{t('cleaning.valueRaw')}</dt>
            <dd>
              <bdi>{stepValue(plainValue(raw), t)}</bdi>
            </dd>
          </>
        )}
        <dt>{t('cleaning.valueNow')}</dt>
        <dd>
          <bdi>{stepValue(now, t)}</bdi> {column.unit}
        </dd>
      </dl>
      {column.type === 'boolean' ? (
        <Select
          label={t('cleaning.correctedValue')}
          data-autofocus
          value={written}
          disabled={isMissing}
          data={[
            { value: 'true', label: t('cleaning.yes') },
            { value: 'false', label: t('cleaning.no') },
          ]}
          error={isTried && fault}
          onChange={(next) => setWritten(next ?? '')}
        />
      ) : (
        <TextInput
          label={t('cleaning.correctedValue')}
          data-autofocus
          value={written}
          disabled={isMissing}
          rightSection={column.unit !== null && <span className={css['unit']}>{column.unit}</span>}
          rightSectionWidth={column.unit === null ? 0 : column.unit.length * 7 + 16}
          description={
            isNumber && typed.state === 'good' && typed.value !== null
              ? t('cleaning.readsAs', { value: formats.number(Number(typed.value)) })
              : undefined
          }
          error={isTried && (fault ?? (isSame && t('cleaning.sameValue')))}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
      )}
      <Checkbox
        label={t('cleaning.isMissing')}
        checked={isMissing}
        onChange={(event) => setIsMissing(event.currentTarget.checked)}
      />
      <SignedFields value={by} isTried={isTried} onChange={setBy} />
      {known !== null && (
        <LinkButton
          onClick={() => {
            removeStep(table.name, known.id);
            closeDialog();
          }}
        >
          {t('cleaning.takeBack')}
        </LinkButton>
      )}
    </DialogFrame>
  );
}

/** The correction of the cell, where no later step makes something else of its value: then it gets one on top. */
function changeable(steps: readonly CleaningStep[], column: string, at: RowPlace): Correction | null {
  const found = correctionAt({ steps }, column, at);
  const later = found === null ? [] : steps.slice(steps.indexOf(found) + 1);
  return later.some((step) => step.isOn && 'column' in step && step.column === column && step.kind !== 'correct')
    ? null
    : found;
}

function plainValue(value: Value): string | number | boolean | null {
  return typeof value === 'object' ? null : value;
}

function capital<T extends string>(word: T): Capitalize<T> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<T>;
}
