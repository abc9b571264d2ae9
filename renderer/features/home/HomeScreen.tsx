import { useText } from '../../text/index.ts';
import { OpenStudy } from './OpenStudy.tsx';
import { RecentFiles } from './RecentFiles.tsx';
import { RecentStudies } from './RecentStudies.tsx';
import { RecoveredWork } from './RecoveredWork.tsx';
import { SampleStudies } from './SampleStudies.tsx';
import { StartStudy } from './StartStudy.tsx';
import { WayOfWork } from './WayOfWork.tsx';
import styles from './HomeScreen.module.css';

/** The start room: begin a study, go on with one, or look at a sample. */
export function HomeScreen() {
  const t = useText();
  return (
    <div className={styles['home']}>
      <div className={styles['middle']}>
        <StartStudy />
        <OpenStudy />
        <RecentStudies />
        <RecentFiles />
        <WayOfWork />
      </div>
      <aside className={styles['aside']} data-panel="" tabIndex={-1} aria-label={t('home.samples')}>
        <RecoveredWork />
        <SampleStudies />
      </aside>
    </div>
  );
}
