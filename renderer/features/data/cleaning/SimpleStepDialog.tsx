import { Radio, Stack } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { CleaningStep } from '../../../../analysis/model/cleaning.ts';
import type { Column, Table } from '../../../../analysis/model/table.ts';
import { useFormats, useText, type TextKey } from '../../../text/index.ts';
import { columnTitle } from '../column-title.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { closeDialog } from './dialog-state.ts';
import { keepStep } from './steps.ts';
import { useAnswer } from './use-answer.ts';
import { wouldChange } from './would-change.ts';
import css from './cleaning.module.css';

type SimpleStep = Extract<CleaningStep, { kind: 'case' | 'look-alikes' }>;
type Choice = 'upper' | 'lower' | 'title' | 'latin' | 'cyrillic';

interface SimpleStepDialogProps {
  readonly kind: SimpleStep['kind'];
  readonly table: Table;
  readonly column: Column;
  readonly edited: CleaningStep | null;
}

const choices = {
  case: [
    { value: 'title', words: 'cleaning.case.title' },
    { value: 'upper', words: 'cleaning.case.upper' },
    { value: 'lower', words: 'cleaning.case.lower' },
  ],
  'look-alikes': [
    { value: 'latin', words: 'cleaning.script.latin' },
    { value: 'cyrillic', words: 'cleaning.script.cyrillic' },
  ],
} as const satisfies Record<SimpleStep['kind'], readonly { readonly value: Choice; readonly words: TextKey }[]>;

/** A step with one choice; how many rows it would change is told before it is taken. */
export function SimpleStepDialog({ kind, table, column, edited }: SimpleStepDialogProps) {
  const t = useText();
  const { number } = useFormats();
  const [choice, setChoice] = useState<Choice>(() => choiceOf(edited) ?? choices[kind][0].value);
  const count = useCallback(
    (signal: AbortSignal) => wouldChange(stepOf(choice, column.name), table, signal),
    [choice, column, table],
  );
  const { answer } = useAnswer(count);
  const title = columnTitle(column);
  return (
    <DialogFrame
      title={t(kind === 'case' ? 'cleaning.caseTitle' : 'cleaning.lookTitle', { column: title })}
      action={t(edited === null ? 'cleaning.add' : 'cleaning.change')}
      aside={
        answer === null ? t('cleaning.counting') : t('cleaning.willChange', { count: answer, shown: number(answer) })
      }
      onSubmit={() => {
        keepStep(table.name, stepOf(choice, column.name), edited);
        closeDialog();
      }}
    >
      {kind === 'look-alikes' && <p className={css['lead']}>{t('cleaning.lookNote')}</p>}
      <Radio.Group aria-label={title} value={choice} onChange={(value) => setChoice(value as Choice)}>
        <Stack gap={8}>
          {choices[kind].map(({ value, words }, at) => (
            <Radio key={value} value={value} label={t(words)} data-autofocus={at === 0 || undefined} />
          ))}
        </Stack>
      </Radio.Group>
    </DialogFrame>
  );
}

function choiceOf(step: CleaningStep | null): Choice | null {
  if (step?.kind === 'case') return step.to;
  return step?.kind === 'look-alikes' ? step.script : null;
}

function stepOf(choice: Choice, column: string) {
  return choice === 'latin' || choice === 'cyrillic'
    ? ({ kind: 'look-alikes', column, script: choice } as const)
    : ({ kind: 'case', column, to: choice } as const);
}
