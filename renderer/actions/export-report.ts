import { IconFileTypeDocx, IconFileTypeHtml } from '@tabler/icons-react';
import type { ReportFormat } from '../features/report/export-report.ts';
import { endTask, setTask, tell, useWorkbench, type Workbench } from '../state/workbench.ts';
import { translator } from '../text/index.ts';
import type { Action } from './action.ts';

export const exportWord: Action = {
  id: 'export-report/word',
  title: (t) => t('frame.actionExportWord'),
  keywords: 'frame.keysExport',
  shortcuts: [],
  icon: IconFileTypeDocx,
  isAvailable: canExport,
  perform: () => save('word'),
};

export const exportHtml: Action = {
  id: 'export-report/html',
  title: (t) => t('frame.actionExportHtml'),
  keywords: 'frame.keysExport',
  shortcuts: [],
  icon: IconFileTypeHtml,
  isAvailable: canExport,
  perform: () => save('html'),
};

const task = 'export-report';

function canExport({ project, tasks }: Workbench): boolean {
  return project.report.blocks.length > 0 && !tasks.some(({ id }) => id === task);
}

/** Ask where, write, and say where it went. */
async function save(format: ReportFormat): Promise<void> {
  const t = translator();
  const title = t(format === 'word' ? 'report.exportingWord' : 'report.exportingHtml');
  setTask({ id: task, title, fraction: null, cancel: null });
  try {
    const { exportReport } = await import('../features/report/export-report.ts');
    const saved = await exportReport(format, useWorkbench.getState(), t);
    if (saved === null) return;
    const { name, place } = saved;
    const words = place === '' ? t('report.exported', { name }) : t('report.exportedTo', { name, place });
    tell({ code: 'report-saved', severity: 'know', where: { file: name }, text: { en: words } });
  } finally {
    endTask(task);
  }
}
