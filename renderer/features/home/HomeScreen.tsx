import { OpenStudy } from './OpenStudy.tsx';
import { RecentFiles } from './RecentFiles.tsx';
import { SampleStudies } from './SampleStudies.tsx';
import { StartStudy } from './StartStudy.tsx';
import { WayOfWork } from './WayOfWork.tsx';
import styles from './HomeScreen.module.css';

/** The start room: begin a study, go on with one, or look at a sample. */
export function HomeScreen() {
  return (
    <div className={styles['home']}>
      <div className={styles['middle']}>
        <StartStudy />
        <OpenStudy />
        <RecentFiles />
        <WayOfWork />
      </div>
      <SampleStudies />
    </div>
  );
}
