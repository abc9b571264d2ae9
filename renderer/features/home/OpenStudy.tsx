import { Button } from '@mantine/core';
import { goTo, useWorkbench } from '../../state/workbench.ts';
import { useText } from '../../text/index.ts';
import styles from './HomeScreen.module.css';

/** What the open study holds, and the ways on. */
export function OpenStudy() {
  const t = useText();
  const { title, tables, runs, report } = useWorkbench((state) => state.project);
  if (tables.length === 0 && runs.length === 0) return null;
  const rows = tables.reduce((total, table) => total + table.rowCount, 0);
  return (
    <section aria-labelledby="open-study">
      <h2 id="open-study">{t('home.openStudy')}</h2>
      <div className={styles['study']}>
        <div>
          <h3>{title === '' ? t('frame.untitledStudy') : title}</h3>
          <p className={styles['note']}>
            {t('home.openStudyTables', { count: tables.length, rows })}
            {' · '}
            {t('home.openStudyAnalyses', { count: runs.length })}
            {' · '}
            {t('home.openStudyReport', { count: report.blocks.length })}
          </p>
        </div>
        <div className={styles['ways']}>
          <Button onClick={() => goTo('data')}>{t('home.goToData')}</Button>
          <Button variant="filled" onClick={() => goTo('analyse')}>
            {t(runs.length === 0 ? 'home.beginAnalysis' : 'home.goToAnalyse')}
          </Button>
        </div>
      </div>
    </section>
  );
}
