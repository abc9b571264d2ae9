import { useEffect, useState } from 'react';

/**
 * When a form over the table goes, the focus returns to what opened it; where that is gone (an entry of a menu), to the
 * panel of the table, so that the next key is not lost.
 */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
      const place = isThere ? opener : document.querySelector<HTMLElement>('.ag-root')?.closest('[data-panel]');
      if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    },
    [opener],
  );
}
