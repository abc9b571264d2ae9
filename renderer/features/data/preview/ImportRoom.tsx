import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import type { OpenedFile } from '../../../host/host.ts';
import { useText } from '../../../text/index.ts';
import { MiddleEllipsis } from '../../../ui/MiddleEllipsis.tsx';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { ProgressCard } from '../../../ui/ProgressCard.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { importFrom, sessionOf, stopImport, turnDown } from './import-session.ts';
import { RefreshOffer } from '../refresh/RefreshOffer.tsx';
import { useAfter } from './use-after.ts';
import css from './import-preview.module.css';

/** One file on its way into the study: being read, refused with the reason, or previewed. */
export function ImportRoom({ file }: { readonly file: OpenedFile }) {
  const t = useText();
  const session = useStore(sessionOf(file));
  // A file that is read at once shows no bar that would only flash.
  const isSlow = useAfter(300, file);
  const cancel = () => turnDown(file);
  switch (session.state) {
    case 'reading':
      return (
        <div className={css['progress']}>
          {isSlow && (
            <ProgressCard
              title={t('data.reading', { file: file.name })}
              detail={t('data.readingDetail')}
              fraction={session.fraction}
              onCancel={cancel}
            />
          )}
        </div>
      );
    case 'failed':
      return (
        <div className={css['progress']}>
          <h2>
            <MiddleEllipsis text={file.name} />
          </h2>
          <ModelNotice notice={session.notice} />
          <div>
            <Button onClick={cancel}>{t('data.close')}</Button>
          </div>
        </div>
      );
    case 'open':
      return session.importing ? (
        <div className={css['progress']}>
          <ProgressCard
            title={t('data.importingFrom', { file: file.name })}
            detail={t('data.importingDetail')}
            fraction={session.importing.fraction}
            onCancel={() => stopImport(file)}
          />
        </div>
      ) : (
        <div className={css['room']}>
          <RefreshOffer file={file} importer={session.importer} />
          <ImportPreview
            source={session.importer}
            store={session.draft}
            fault={session.fault}
            isBusy={false}
            onImport={(plan) => void importFrom(file, plan)}
            onCancel={cancel}
          />
        </div>
      );
  }
}
