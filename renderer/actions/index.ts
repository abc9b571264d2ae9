import type { Action } from './action.ts';
import { analyseTable } from './analyse-table.ts';
import { exportHtml, exportWord } from './export-report.ts';
import { goToRoom } from './go-to-room.ts';
import { keepSources } from './keep-sources.ts';
import { newStudy } from './new-study.ts';
import { openFile } from './open-file.ts';
import { redo } from './redo.ts';
import { saveStudy, saveStudyAs, saveWithoutRawData } from './save-study.ts';
import { search } from './search.ts';
import { setLanguage } from './set-language.ts';
import { showEarlierStates } from './show-earlier-states.ts';
import { showHistory } from './show-history.ts';
import { showShortcuts } from './show-shortcuts.ts';
import { toggleProjector } from './toggle-projector.ts';
import { toggleTheme } from './toggle-theme.ts';
import { undo } from './undo.ts';

/** Every action, in the order of the palette. */
export const actions: readonly Action[] = [
  openFile,
  newStudy,
  saveStudy,
  saveStudyAs,
  saveWithoutRawData,
  keepSources,
  showEarlierStates,
  analyseTable,
  exportWord,
  exportHtml,
  ...goToRoom,
  undo,
  redo,
  showHistory,
  search,
  toggleTheme,
  toggleProjector,
  ...setLanguage,
  showShortcuts,
];
