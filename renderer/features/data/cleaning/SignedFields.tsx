import { TextInput } from '@mantine/core';
import { changeSettings, useSettings } from '../../../settings/settings.ts';
import { useText } from '../../../text/index.ts';

/** Who decides something, and why. */
export interface Signed {
  readonly author: string;
  readonly reason: string;
}

interface SignedFieldsProps {
  readonly value: Signed;
  /** Faults are told after the first try only. */
  readonly isTried: boolean;
  readonly onChange: (value: Signed) => void;
}

/** Reason and author of a decision by hand; both are asked for, the author is remembered. */
export function SignedFields({ value, isTried, onChange }: SignedFieldsProps) {
  const t = useText();
  return (
    <>
      <TextInput
        label={t('cleaning.reason')}
        value={value.reason}
        required
        maxLength={2000}
        error={isTried && value.reason.trim() === '' && t('cleaning.reasonNeeded')}
        onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
      />
      <TextInput
        label={t('cleaning.author')}
        description={t('cleaning.authorNote')}
        value={value.author}
        required
        maxLength={200}
        error={isTried && value.author.trim() === '' && t('cleaning.authorNeeded')}
        onChange={(event) => onChange({ ...value, author: event.currentTarget.value })}
      />
    </>
  );
}

/** The author of last time and a reason to begin with. */
export function firstSigned(reason = ''): Signed {
  return { author: useSettings.getState().author, reason };
}

/** Both trimmed, and the author remembered; null where one is missing. */
export function signed({ author, reason }: Signed): Signed | null {
  const told = { author: author.trim(), reason: reason.trim() };
  if (told.author === '' || told.reason === '') return null;
  changeSettings({ author: told.author });
  return told;
}
