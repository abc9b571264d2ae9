import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { newStudy } from '../../actions/new-study.ts';
import { dataExtensions, openFile } from '../../actions/open-file.ts';
import { performAction } from '../../actions/perform-action.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { useText } from '../../text/index.ts';
import styles from './HomeScreen.module.css';

/** What a study is, and the one button to begin one. */
export function StartStudy() {
  const t = useText();
  const hasStudy = useWorkbench(({ project }) => project.tables.length > 0);
  return (
    <section aria-labelledby="start-study">
      <h1 id="start-study">{t('home.title')}</h1>
      <p className={styles['intro']}>{t('home.intro')}</p>
      <div className={styles['drop']}>
        <IconTable size={34} stroke={1.5} aria-hidden />
        <div>
          <h3>{t('home.dropTitle')}</h3>
          <p className={styles['note']}>{t('home.dropNote', { extensions: dataExtensions.join(' ') })}</p>
          {/* One main button on a screen: with a study open, going on with it is the next thing. */}
          <div className={styles['buttons']}>
            <Button
              variant={hasStudy ? 'default' : 'filled'}
              aria-keyshortcuts="Control+O"
              onClick={() => void performAction(openFile)}
            >
              {t('home.openFile')}
            </Button>
            <Button onClick={() => void performAction(newStudy)}>{t('home.newStudy')}</Button>
          </div>
        </div>
      </div>
    </section>
  );
}
