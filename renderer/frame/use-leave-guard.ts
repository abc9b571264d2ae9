import { useEffect } from 'react';
import { host } from '../host/index.ts';
import { useWorkbench } from '../state/workbench.ts';

/** In a browser, closing the tab over unsaved steps asks first. */
export function useLeaveGuard(): void {
  const hasUnsaved = useWorkbench((state) => state.isDirty && state.project.tables.length > 0);
  useEffect(() => {
    if (!hasUnsaved || host.kind !== 'browser') return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [hasUnsaved]);
}
