import { lazy, Suspense } from 'react';
import { useStudy } from '../state/study.ts';

// Neither is needed before it is asked for.
const HistoryPanel = lazy(() =>
  import('../features/history/HistoryPanel.tsx').then((file) => ({ default: file.HistoryPanel })),
);
const RestoreDialog = lazy(() =>
  import('../features/restore/RestoreDialog.tsx').then((file) => ({ default: file.RestoreDialog })),
);

/** The steps of the study and its earlier states, over the work while they are open. */
export function StudyPanels() {
  const { isHistoryOpen, isRestoreOpen } = useStudy();
  return (
    <Suspense>
      {isHistoryOpen && <HistoryPanel />}
      {isRestoreOpen && <RestoreDialog />}
    </Suspense>
  );
}
