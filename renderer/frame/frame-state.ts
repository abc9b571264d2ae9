import { create } from 'zustand';

/** What is open of the frame itself; vanishes with the window. */
export const useFrame = create<{ readonly isShortcutsOpen: boolean }>()(() => ({ isShortcutsOpen: false }));
