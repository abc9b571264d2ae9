import { useCallback, useEffect, useState } from 'react';
import { guarded } from '../../actions/perform-action.ts';
import type { RecentFile } from '../../host/host.ts';
import { host } from '../../host/index.ts';

/** The host's list of files opened before, newest first, and a way to take one out. */
export function useRecentFiles(): {
  readonly files: readonly RecentFile[];
  readonly forget: (id: string) => void;
} {
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    let isHere = true;
    void guarded(async () => {
      const found = await host.recentFiles();
      if (isHere) setFiles(found);
    });
    return () => {
      isHere = false;
    };
  }, []);
  const forget = useCallback((id: string) => {
    void guarded(async () => {
      await host.forgetRecent(id);
      setFiles((known) => known.filter((file) => file.id !== id));
    });
  }, []);
  return { files, forget };
}
