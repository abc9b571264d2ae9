import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useText } from '../../../text/index.ts';
import { closeDialog } from './dialog-state.ts';
import { useReturnFocus } from './use-return-focus.ts';
import css from './cleaning.module.css';

interface DialogFrameProps {
  readonly title: string;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  /** What the main button says; left out where the dialog only shows. */
  readonly action?: string;
  readonly isReady?: boolean;
  /** Quiet words beside the buttons. */
  readonly aside?: ReactNode;
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
}

/** A form over the table: its subject, its fields, what its main button does, and a way out. */
export function DialogFrame({ title, size = 'md', action, isReady, aside, onSubmit, children }: DialogFrameProps) {
  const t = useText();
  useReturnFocus();
  function submit(event: FormEvent): void {
    event.preventDefault();
    onSubmit?.();
  }
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={closeDialog}
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': t('data.close') }}
    >
      <form className={css['form']} onSubmit={submit} noValidate>
        {children}
        <div className={css['formFoot']}>
          <span className={css['aside']} aria-live="polite">
            {aside}
          </span>
          <Button onClick={closeDialog}>{t(action === undefined ? 'data.close' : 'cleaning.cancel')}</Button>
          {action !== undefined && (
            <Button type="submit" variant="filled" disabled={isReady === false}>
              {action}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
