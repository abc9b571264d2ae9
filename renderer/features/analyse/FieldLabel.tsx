import { Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './options.module.css';

interface FieldLabelProps {
  readonly children: ReactNode;
  /** A longer word on what the field means, under the pointer or the focus. */
  readonly help?: string | undefined;
}

/** Words of a field with its help one step away, so that the panel stays a list of fields. */
export function FieldLabel({ children, help }: FieldLabelProps) {
  return (
    <>
      {children}
      {help !== undefined && (
        <Tooltip label={help} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
          <button
            type="button"
            className={css['info']}
            aria-label={help}
            // Inside a label a click would go on to the field.
            onClick={(event) => {
              event.preventDefault();
            }}
          >
            <IconInfoCircle size={14} stroke={1.6} aria-hidden />
          </button>
        </Tooltip>
      )}
    </>
  );
}
