import { useEffect, useState } from 'react';
import type { Copied } from '../../../analysis/document/copy.ts';
import { noticeOf } from '../../state/fault.ts';
import { tell } from '../../state/workbench.ts';
import { putOnClipboard } from './clipboard.ts';

/** Copying that says for a moment that it was done. */
export function useCopy(): { readonly isCopied: boolean; readonly copy: (copied: Copied) => void } {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => {
      setIsCopied(false);
    }, 1500);
    return () => {
      clearTimeout(timer);
    };
  }, [isCopied]);
  return {
    isCopied,
    copy: (copied) => {
      putOnClipboard(copied).then(
        () => {
          setIsCopied(true);
        },
        (error: unknown) => {
          tell(noticeOf(error));
        },
      );
    },
  };
}
