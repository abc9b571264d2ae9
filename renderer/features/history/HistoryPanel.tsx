import { Drawer } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { stepName } from '../../frame/step-name.ts';
import { useStudy } from '../../state/study.ts';
import { goToStep, useWorkbench } from '../../state/workbench.ts';
import { useSay, useText } from '../../text/index.ts';
import { stepDetail } from './step-detail.ts';
import styles from './HistoryPanel.module.css';

/** Every step of the study by name, the first on top; a click goes to the point after it. */
export function HistoryPanel() {
  const t = useText();
  const isOpen = useStudy((study) => study.isHistoryOpen);
  return (
    <Drawer
      opened={isOpen}
      onClose={() => useStudy.setState({ isHistoryOpen: false })}
      position="right"
      size={360}
      title={t('study.history')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      overlayProps={{ backgroundOpacity: 0 }}
      transitionProps={{ duration: 0 }}
    >
      <p className={styles['note']}>{t('study.historyNote')}</p>
      <Steps />
    </Drawer>
  );
}

function Steps() {
  const t = useText();
  const say = useSay();
  const { history, project, states, saved } = useWorkbench();
  const isOnFile = useStudy((study) => study.place !== null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [history.position]);
  const steps = [
    { name: t('study.historyStart'), detail: '' },
    ...history.commands.map((command, index) => ({
      name: sentence(stepName(command, t)),
      detail: stepDetail(command, states[index] ?? project, say),
    })),
  ];
  const isSavedHere = (position: number): boolean =>
    saved.unsaved === 0 &&
    saved.history.position === position &&
    // A sample or a new study begins with nothing to lose, yet on no file.
    (position > 0 || isOnFile) &&
    (position === 0 || saved.history.commands[position - 1] === history.commands[position - 1]);
  return (
    <ol ref={list} className={styles['steps']} onKeyDown={moveFocus}>
      {steps.map(({ name, detail }, position) => (
        // A step is known by its place alone: two may be alike in every word.
        <li key={position}>
          <button
            type="button"
            className={styles['step']}
            data-undone={position > history.position || undefined}
            // The keyboard begins at the step that stands.
            data-autofocus={position === history.position || undefined}
            aria-current={position === history.position ? 'step' : undefined}
            aria-label={accessibleName(name, detail, position > history.position, t)}
            onClick={() => goToStep(position)}
          >
            <span>{name}</span>
            {isSavedHere(position) && <em>{t('study.historySaved')}</em>}
            {detail !== '' && <small>{detail}</small>}
          </button>
        </li>
      ))}
    </ol>
  );
}

function accessibleName(name: string, detail: string, isUndone: boolean, t: ReturnType<typeof useText>): string {
  const step = detail === '' ? name : `${name}: ${detail}`;
  return isUndone ? t('study.historyUndone', { step }) : step;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Up and down go from step to step, Home and End to the first and the last. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[Math.min(Math.max(to, 0), buttons.length - 1)]?.focus();
}
