import { saveStudyAs } from '../actions/save-study.ts';
import { performAction } from '../actions/perform-action.ts';
import { useStudy, type ReadOnly } from '../state/study.ts';
import { useFormats, useText } from '../text/index.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { NoticeBar } from '../ui/NoticeBar.tsx';
import styles from './Frame.module.css';

/** Says for as long as it holds that the study cannot be saved at its place, and why. */
export function StudyBanner() {
  const t = useText();
  const readOnly = useStudy((study) => study.readOnly);
  const words = useReason(readOnly);
  if (words === null) return null;
  return (
    <div className={styles['notices']}>
      <NoticeBar
        severity="look"
        title={t('study.heldTitle')}
        actions={<LinkButton onClick={() => void performAction(saveStudyAs)}>{t('study.actionSaveAs')}</LinkButton>}
      >
        {words}
      </NoticeBar>
    </div>
  );
}

function useReason(readOnly: ReadOnly | null): string | null {
  const t = useText();
  const formats = useFormats();
  if (readOnly === null) return null;
  if (readOnly.why === 'damaged') return t('study.damaged');
  if (readOnly.why === 'place') return t('study.placeReadOnly');
  const { host, since } = readOnly.holder;
  return host === '' ? t('study.heldHere') : t('study.heldBy', { host, since: formats.dateTime(since) });
}
