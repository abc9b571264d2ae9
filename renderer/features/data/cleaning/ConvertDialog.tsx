import { Autocomplete, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { distinctTexts } from '../../../../analysis/import/checks/concerned-rows.ts';
import type { CleaningStep } from '../../../../analysis/model/cleaning.ts';
import type { Column, Table } from '../../../../analysis/model/table.ts';
import { unitAtoms } from '../../../../analysis/vocabulary/unit-atoms.ts';
import { unitOf } from '../../../../analysis/vocabulary/units.ts';
import { theEngine } from '../../../state/engine.ts';
import { useWorkbench } from '../../../state/workbench.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { readNumber } from '../../analyse/read-number.ts';
import { columnTitle } from '../column-title.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { closeDialog } from './dialog-state.ts';
import { LocalUnitFields } from './LocalUnitFields.tsx';
import { keepStep } from './steps.ts';
import { factorBetween } from './unit-factor.ts';
import { useAnswer } from './use-answer.ts';
import { wouldChange } from './would-change.ts';
import css from './cleaning.module.css';

interface ConvertDialogProps {
  readonly table: Table;
  readonly column: Column;
  readonly edited: CleaningStep | null;
}

/** Values times a factor: from the vocabulary, by a local unit, or as a person gives it with a source. */
export function ConvertDialog({ table, column, edited }: ConvertDialogProps) {
  const t = useText();
  const formats = useFormats();
  const localUnits = useWorkbench((state) => state.project.localUnits);
  const before = edited?.kind === 'convert-unit' ? edited : null;
  const unitColumn = table.columns.find(({ role }) => role === 'unit') ?? null;
  const own = before === null ? unitColumn : (table.columns.find(({ name }) => name === before.unitColumn) ?? null);
  const [from, setFrom] = useState(before?.from ?? (own === null ? (column.unit ?? '') : ''));
  const [to, setTo] = useState(before?.to ?? '');
  const [written, setWritten] = useState(before === null ? '' : String(before.factor));
  const [source, setSource] = useState(before?.source === 'vocabulary' ? '' : (before?.source ?? ''));
  const [isTried, setIsTried] = useState(false);
  const [isDefining, setIsDefining] = useState(false);
  const ask = useCallback(
    async () => (own === null ? [] : distinctTexts(await theEngine(), table, own.name, 200)),
    [table, own],
  );
  const units = useAnswer(ask).answer ?? [];
  const known = from.trim() === '' || to.trim() === '' ? null : factorBetween(from, to, localUnits ?? []);
  const given = known === null ? readNumber(written) : known.factor;
  const isGood = given !== null && Number.isFinite(given) && given > 0;
  const step = isGood
    ? ({
        kind: 'convert-unit',
        column: column.name,
        unitColumn: own?.name ?? null,
        from: from.trim(),
        to: to.trim(),
        factor: given,
        source: known === null ? source.trim() : (known.by?.source ?? 'vocabulary'),
      } as const)
    : null;
  const sentence = { from: from.trim(), to: to.trim(), factor: formats.number(known?.factor ?? 0) };

  function submit(): void {
    setIsTried(true);
    if (step === null || step.from === '' || step.to === '' || step.source === '') return;
    keepStep(table.name, step, edited);
    closeDialog();
  }

  return (
    <DialogFrame
      title={t('cleaning.convertTitle', { column: columnTitle(column) })}
      action={t('cleaning.convertDo')}
      aside={step !== null && step.to !== '' && <ChangedRows table={table} step={step} />}
      onSubmit={submit}
    >
      <div className={css['pair']}>
        <Autocomplete
          label={t('cleaning.fromUnit')}
          data-autofocus
          openOnFocus={false}
          value={from}
          data={
            own === null
              ? knownUnits(
                  column.unit,
                  localUnits?.map(({ code }) => code),
                )
              : units.map(({ text }) => text)
          }
          error={isTried && from.trim() === '' && t('cleaning.unitNeeded')}
          onChange={setFrom}
        />
        <Autocomplete
          label={t('cleaning.toUnit')}
          value={to}
          data={own === null ? knownUnits(from) : [...new Set([...units.map(({ text }) => text), ...knownUnits(from)])]}
          error={isTried && to.trim() === '' && t('cleaning.unitNeeded')}
          onChange={setTo}
        />
      </div>
      {own !== null && (
        <p className={css['lead']}>
          {t('cleaning.inUnitColumn', {
            column: columnTitle(own),
            unit: from.trim() === '' ? '…' : `“${from.trim()}”`,
          })}
        </p>
      )}
      {known !== null && (
        <p className={css['told']} role="status">
          {known.by === null
            ? t('cleaning.factorKnown', sentence)
            : t('cleaning.factorLocal', { ...sentence, source: known.by.source })}
        </p>
      )}
      {known === null && from.trim() !== '' && to.trim() !== '' && (
        <>
          <p className={css['lead']}>{t('cleaning.factorAsk')}</p>
          <div className={css['pair']}>
            <TextInput
              label={t('cleaning.factor')}
              description={t('cleaning.factorNote', { from: from.trim(), to: to.trim() })}
              value={written}
              error={isTried && !isGood && t('cleaning.factorNeeded')}
              onChange={(event) => setWritten(event.currentTarget.value)}
            />
            <TextInput
              label={t('cleaning.source')}
              value={source}
              error={isTried && source.trim() === '' && t('cleaning.sourceNeeded')}
              onChange={(event) => setSource(event.currentTarget.value)}
            />
          </div>
        </>
      )}
      {isDefining ? (
        <LocalUnitFields code={from.trim()} onDone={() => setIsDefining(false)} />
      ) : (
        <LinkButton onClick={() => setIsDefining(true)}>{t('cleaning.defineUnit')}</LinkButton>
      )}
    </DialogFrame>
  );
}

function ChangedRows({ table, step }: { readonly table: Table; readonly step: Parameters<typeof wouldChange>[0] }) {
  const t = useText();
  const { number } = useFormats();
  // The step is made anew at each drawing; what it says is the same.
  const told = JSON.stringify(step);
  const ask = useCallback(
    (signal: AbortSignal) => wouldChange(JSON.parse(told) as typeof step, table, signal),
    [told, table],
  );
  const { answer } = useAnswer(ask);
  return answer === null ? t('cleaning.counting') : t('cleaning.willChange', { count: answer, shown: number(answer) });
}

/** Units of the vocabulary that measure what this one does; all that are exact where it is not known. */
function knownUnits(like: string | null, more: readonly string[] = []): string[] {
  const dimension = like === null ? undefined : unitOf(like)?.dimension;
  const codes = unitAtoms
    .filter((atom) => atom.factor !== null && (dimension === undefined || atom.dimension === dimension))
    .map(({ code }) => code);
  return [...new Set([...(like === null || like === '' ? [] : [like]), ...more, ...codes])];
}
