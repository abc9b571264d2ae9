import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { dataExtensions, openFile } from '../../actions/open-file.ts';
import { performAction } from '../../actions/perform-action.ts';
import { useText } from '../../text/index.ts';
import styles from './HomeScreen.module.css';

/** What a study is, and the one button to begin one. */
export function StartStudy() {
  const t = useText();
  return (
    <section aria-labelledby="start-study">
      <h1 id="start-study">{t('home.title')}</h1>
      <p className={styles['intro']}>{t('home.intro')}</p>
      <div className={styles['drop']}>
        <IconTable size={34} stroke={1.5} aria-hidden />
        <div>
          <h3>{t('home.dropTitle')}</h3>
          <p className={styles['note']}>{t('home.dropNote', { extensions: dataExtensions.join(' ') })}</p>
          <Button variant="filled" onClick={() => void performAction(openFile)} aria-keyshortcuts="Control+O">
            {t('home.openFile')}
          </Button>
        </div>
      </div>
    </section>
  );
}
