import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface WrittenFieldProps {
  readonly id?: string;
  readonly value: string;
  readonly label?: string;
  readonly placeholder?: string;
  /** An empty field goes back to the last good value. */
  readonly isRequired?: boolean;
  /** Why a value cannot stand; the last good value is kept. */
  readonly refuse?: (value: string) => string | null;
  readonly onWrite: (value: string) => void;
}

/** A short text that takes effect when it is left or Enter is pressed; Escape brings the old one back. */
export function WrittenField({
  id,
  value,
  label,
  placeholder,
  isRequired = false,
  refuse,
  onWrite,
}: WrittenFieldProps) {
  const [written, setWritten] = useState<string | null>(null);

  const why = written === null ? null : (refuse?.(written.trim()) ?? null);

  function finish(): void {
    const next = written?.trim();
    setWritten(null);
    if (why !== null) return;
    if (next !== undefined && next !== value && !(isRequired && next === '')) onWrite(next);
  }

  return (
    <TextInput
      {...(id !== undefined && { id })}
      size="xs"
      aria-label={label}
      placeholder={placeholder ?? ''}
      error={why}
      value={written ?? value}
      onChange={(event) => setWritten(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape' && written !== null) {
          event.stopPropagation();
          setWritten(null);
        }
      }}
    />
  );
}
