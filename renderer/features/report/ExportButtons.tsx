import { Button } from '@mantine/core';
import { useState } from 'react';
import { noticeOf } from '../../state/fault.ts';
import { endTask, setTask, tell, useWorkbench } from '../../state/workbench.ts';
import { useText } from '../../text/index.ts';
import { exportReport, type ReportFormat } from './export-report.ts';

/** Word and HTML: asks where, writes, and says where it went. */
export function ExportButtons() {
  const t = useText();
  const [working, setWorking] = useState<ReportFormat | null>(null);

  async function save(format: ReportFormat) {
    const id = crypto.randomUUID();
    setWorking(format);
    setTask({
      id,
      title: t(format === 'word' ? 'report.exportingWord' : 'report.exportingHtml'),
      fraction: null,
      cancel: null,
    });
    try {
      const saved = await exportReport(format, useWorkbench.getState(), t);
      if (saved !== null)
        tell({
          code: 'report-saved',
          severity: 'know',
          where: { file: saved.name },
          text: {
            en:
              saved.place === ''
                ? t('report.exported', { name: saved.name })
                : t('report.exportedTo', { name: saved.name, place: saved.place }),
          },
        });
    } catch (error) {
      tell(noticeOf(error));
    } finally {
      endTask(id);
      setWorking(null);
    }
  }

  return (
    <>
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
        loading={working === 'word'}
        onClick={() => {
          void save('word');
        }}
      >
        {t('report.exportWord')}
      </Button>
    </>
  );
}
