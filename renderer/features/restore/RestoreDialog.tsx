import { Button, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { guarded } from '../../actions/perform-action.ts';
import { useStudy } from '../../state/study.ts';
import { keptStates, restore, type KeptState } from '../../study/snapshots.ts';
import { useFormats, useText } from '../../text/index.ts';
import styles from './RestoreDialog.module.css';

/** Earlier states of studies, those of the open one first. */
export function RestoreDialog() {
  const t = useText();
  const isOpen = useStudy((study) => study.isRestoreOpen);
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('study.restore')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      size={640}
    >
      <p className={styles['note']}>{t('study.restoreNote')}</p>
      {isOpen && <States />}
    </Modal>
  );
}

function close(): void {
  useStudy.setState({ isRestoreOpen: false });
}

function States() {
  const t = useText();
  const id = useStudy((study) => study.id);
  const [states, setStates] = useState<readonly KeptState[] | null>(null);
  useEffect(() => {
    void guarded(async () => setStates(await keptStates()));
  }, []);
  if (states === null) return null;
  if (states.length === 0) return <p className={styles['none']}>{t('study.restoreNone')}</p>;
  const mine = states.filter(({ study }) => study === id);
  const others = states.filter(({ study }) => study !== id).toSorted((a, b) => b.counter - a.counter);
  return (
    <>
      {mine.length > 0 && <StateTable title={t('study.restoreThis')} states={mine} isNamed={false} />}
      {others.length > 0 && <StateTable title={t('study.restoreOthers')} states={others} isNamed />}
    </>
  );
}

interface StateTableProps {
  readonly title: string;
  readonly states: readonly KeptState[];
  readonly isNamed: boolean;
}

function StateTable({ title, states, isNamed }: StateTableProps) {
  const t = useText();
  const formats = useFormats();
  const open = (state: KeptState) =>
    guarded(async () => {
      await restore(state);
      close();
    });
  return (
    <table className={styles['states']}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('study.restoreWhen')}</th>
          <th scope="col">{t('study.restoreSteps')}</th>
          <th scope="col">{t('study.restoreSize')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {states.map((state) => {
          const when = formats.dateTime(state.at);
          const name = state.title === '' ? t('frame.untitledStudy') : state.title;
          return (
            <tr key={`${state.study} ${String(state.counter)}`}>
              <th scope="row">
                {when}
                {isNamed && <small>{name}</small>}
              </th>
              <td>{formats.number(state.steps)}</td>
              <td>{formats.bytes(state.bytes)}</td>
              <td>
                <Button size="xs" aria-label={t('study.restoreOpenOf', { when })} onClick={() => void open(state)}>
                  {t('study.restoreOpen')}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
