import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { SavedFile } from '../../host/host.ts';
import { noticeOf } from '../../state/fault.ts';
import { endTask, setTask, tell, useWorkbench } from '../../state/workbench.ts';
import { useText } from '../../text/index.ts';
import { exportReport, type ReportFormat } from './export-report.ts';
import css from './report.module.css';

/** Word and HTML: asks where, writes, and says where it went. */
export function ExportButtons() {
  const t = useText();
  const [working, setWorking] = useState<ReportFormat | null>(null);
  const [saved, setSaved] = useState<SavedFile | null>(null);

  async function save(format: ReportFormat) {
    const id = crypto.randomUUID();
    setWorking(format);
    setSaved(null);
    const title = t(format === 'word' ? 'report.exportingWord' : 'report.exportingHtml');
    setTask({ id, title, fraction: null, cancel: null });
    try {
      setSaved(await exportReport(format, useWorkbench.getState(), t));
    } catch (error) {
      tell(noticeOf(error));
    } finally {
      endTask(id);
      setWorking(null);
    }
  }

  return (
    <>
      <span className={css['saved']} role="status">
        {saved !== null && (
          <>
            <IconCheck size={15} stroke={1.6} aria-hidden />
            <bdi title={saved.place}>
              {saved.place === ''
                ? t('report.exported', { name: saved.name })
                : t('report.exportedTo', { name: saved.name, place: saved.place })}
            </bdi>
          </>
        )}
      </span>
      <Button
        disabled={working !== null}
        onClick={() => {
          void save('html');
        }}
      >
        {t('report.exportHtml')}
      </Button>
      <Button
        variant="filled"
        disabled={working !== null}
        onClick={() => {
          void save('word');
        }}
      >
        {t('report.exportWord')}
      </Button>
    </>
  );
}
