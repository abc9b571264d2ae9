import { useEffect } from 'react';
import { performAction } from '../actions/perform-action.ts';
import { isForField, shortcutOf } from '../actions/shortcut.ts';
import { actions } from '../actions/index.ts';
import { nextPanel } from './panels.ts';

/** Every action's shortcut, and F6 from panel to panel. */
export function useKeyboard(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) return;
      const pressed = shortcutOf(event);
      if (pressed === 'F6' || pressed === 'Shift+F6') {
        event.preventDefault();
        nextPanel(pressed === 'F6' ? 1 : -1);
        return;
      }
      const action = actions.find(({ shortcuts }) => shortcuts.includes(pressed));
      if (action === undefined || isForField(pressed, event.target)) return;
      event.preventDefault();
      void performAction(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A dialog has the keys to itself until it is closed. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
