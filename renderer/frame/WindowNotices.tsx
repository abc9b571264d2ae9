import { dismiss, useWorkbench } from '../state/workbench.ts';
import { useText } from '../text/index.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { ModelNotice } from '../ui/ModelNotice.tsx';
import { NoticeList } from '../ui/NoticeList.tsx';
import styles from './Frame.module.css';

/** Faults and news of the whole window, newest first, above the work and not over it. */
export function WindowNotices() {
  const t = useText();
  const notices = useWorkbench((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <div className={styles['notices']}>
      <NoticeList>
        {notices.toReversed().map(({ id, notice }) => (
          <ModelNotice
            key={id}
            notice={notice}
            actions={<LinkButton onClick={() => dismiss(id)}>{t('frame.close')}</LinkButton>}
          />
        ))}
      </NoticeList>
    </div>
  );
}
