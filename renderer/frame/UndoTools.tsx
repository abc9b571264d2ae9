import { ActionIcon, Tooltip } from '@mantine/core';
import { performAction } from '../actions/perform-action.ts';
import { redo } from '../actions/redo.ts';
import { undo } from '../actions/undo.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useText } from '../text/index.ts';
import { stepName } from './step-name.ts';
import styles from './TopBar.module.css';

/** Undo with the name of the step, and redo. Not shown before there is a step. */
export function UndoTools() {
  const t = useText();
  const last = useWorkbench((state) => state.past.at(-1));
  const next = useWorkbench((state) => state.future[0]);
  if (last === undefined && next === undefined) return null;
  const undoLabel =
    last === undefined ? t('frame.nothingToUndo') : t('frame.undoStep', { step: stepName(last.command, t) });
  const redoLabel =
    next === undefined ? t('frame.nothingToRedo') : t('frame.redoStep', { step: stepName(next.command, t) });
  return (
    <>
      <span className={styles['rule']} />
      <button
        type="button"
        className={styles['tool']}
        disabled={last === undefined}
        aria-keyshortcuts="Control+Z"
        title={undoLabel}
        onClick={() => void performAction(undo)}
      >
        <undo.icon className={styles['turned']} size={16} stroke={1.6} aria-hidden />
        <span className={styles['step']}>{undoLabel}</span>
      </button>
      <Tooltip label={redoLabel}>
        <ActionIcon
          size={30}
          aria-label={redoLabel}
          aria-keyshortcuts="Control+Y"
          disabled={next === undefined}
          onClick={() => void performAction(redo)}
        >
          <redo.icon className={styles['turned']} size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
