import { useRef, type ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { DropTarget } from './DropTarget.tsx';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { StudyBanner } from './StudyBanner.tsx';
import { StudyPanels } from './StudyPanels.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { WindowNotices } from './WindowNotices.tsx';
import { useKeyboard } from './use-keyboard.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import styles from './Frame.module.css';

/** The window around the room: the same in every room. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const work = useRef<HTMLElement>(null);
  useKeyboard();
  useLeaveGuard();
  return (
    <div className={styles['frame']}>
      <button type="button" className={styles['skip']} onClick={() => work.current?.focus()}>
        {t('frame.skipToWork')}
      </button>
      <TopBar />
      <Rail />
      <main ref={work} className={styles['work']} data-panel="" tabIndex={-1}>
        <StudyBanner />
        <WindowNotices />
        <div className={styles['room']}>{children}</div>
      </main>
      <StatusBar />
      <Palette />
      <ShortcutSheet />
      <StudyPanels />
      <DropTarget />
    </div>
  );
}
