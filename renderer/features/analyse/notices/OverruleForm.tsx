import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/index.ts';
import css from './notices.module.css';

interface OverruleFormProps {
  readonly onCancel: () => void;
  readonly onOverrule: (reason: string) => void;
}

/** A refusal is overruled with a reason alone; it stands in the result and the report. */
export function OverruleForm({ onCancel, onOverrule }: OverruleFormProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const words = reason.trim();
  return (
    <form
      className={css['overrule']}
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== '') onOverrule(words);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextInput
        label={t('analyse.overruleReason')}
        description={t('analyse.overruleNote')}
        value={reason}
        maxLength={500}
        autoFocus
        required
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <div className={css['buttons']}>
        <Button type="submit" size="xs" variant="filled" disabled={words === ''}>
          {t('analyse.overruleDo')}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('analyse.cancel')}
        </Button>
      </div>
    </form>
  );
}
