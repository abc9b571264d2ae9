import { programVersion } from './program-version.ts';
import { useEngineStatus } from '../state/engine.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useFormats, useText } from '../text/index.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { OfflineProof } from './OfflineProof.tsx';
import styles from './StatusBar.module.css';

/** What the program is doing, and the proof of what it is not doing. */
export function StatusBar() {
  const t = useText();
  return (
    <footer className={styles['bar']} aria-label={t('frame.statusBar')} data-panel="" tabIndex={-1}>
      <OfflineProof />
      <EngineItem />
      <RowsItem />
      <span className={styles['space']} />
      <WorkItem />
      <span className={styles['item']}>{t('frame.version', { version: programVersion })}</span>
    </footer>
  );
}

function EngineItem() {
  const t = useText();
  const formats = useFormats();
  const engine = useEngineStatus();
  const words = {
    'not-started': () => t('frame.engineIdle'),
    starting: () => t('frame.engineStarting'),
    failed: () => t('frame.engineFailed'),
    ready: () =>
      engine.memory > 0
        ? t('frame.engineInfo', { name: engine.name, version: engine.version, memory: formats.bytes(engine.memory) })
        : t('frame.engineReady', { name: engine.name, version: engine.version }),
  };
  return (
    <span className={styles['item']} data-failed={engine.state === 'failed' || undefined}>
      {words[engine.state]()}
    </span>
  );
}

/** In the Analyse room the rows of the open result, elsewhere those of the study. */
function RowsItem() {
  const t = useText();
  const tables = useWorkbench((state) => state.project.tables);
  const document = useWorkbench((state) =>
    state.room === 'analyse' && state.selectedRun !== null ? state.results[state.selectedRun]?.document : null,
  );
  if (document !== null && document !== undefined) {
    const rows = sum(document.data.map((used) => used.rowsUsed));
    const dropped = sum(document.data.flatMap((used) => used.dropped.map((each) => each.count)));
    return <span className={styles['item']}>{t('frame.rowsUsedAndDropped', { rows, dropped })}</span>;
  }
  if (tables.length === 0) return null;
  const rows = sum(tables.map((table) => table.rowCount));
  return <span className={styles['item']}>{t('frame.rowsInTables', { rows, tables: tables.length })}</span>;
}

function WorkItem() {
  const t = useText();
  const formats = useFormats();
  const tasks = useWorkbench((state) => state.tasks);
  if (tasks.length === 0) return <span className={styles['item']}>{t('frame.noWork')}</span>;
  return tasks.map((task) => (
    <span key={task.id} className={styles['item']} role="status">
      <span className={styles['spinner']} aria-hidden />
      <span className={styles['task']} title={task.title}>
        {task.title}
        {task.fraction !== null && ` ${formats.percent(task.fraction, 0)}`}
      </span>
      {task.cancel !== null && <LinkButton onClick={task.cancel}>{t('frame.cancel')}</LinkButton>}
    </span>
  ));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
