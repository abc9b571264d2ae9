import { Button } from '@mantine/core';
import { useText } from '../../../text/index.ts';
import { MiddleEllipsis } from '../../../ui/MiddleEllipsis.tsx';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { ProgressCard } from '../../../ui/ProgressCard.tsx';
import { PanelRow, SidePanel, WorkPanel } from '../../../ui/SidePanel.tsx';
import { useAfter } from '../preview/use-after.ts';
import { Figures } from './Figures.tsx';
import { RefreshHeader } from './RefreshHeader.tsx';
import { endRefresh, type Refresh } from './refresh-session.ts';
import { Structure } from './Structure.tsx';
import css from './refresh.module.css';

/** Next year's file beside the table that it is to replace: its structure, its figures, and what follows. */
export function RefreshRoom({ refresh }: { readonly refresh: Refresh }) {
  const t = useText();
  const { file, work, old } = refresh;
  const isSlow = useAfter(300, file);
  if (work.state === 'reading')
    return (
      <div className={css['progress']}>
        {isSlow && (
          <ProgressCard
            title={t('data.reading', { file: file.name })}
            detail={t('data.readingDetail')}
            fraction={work.fraction}
            onCancel={endRefresh}
          />
        )}
      </div>
    );
  if (work.state === 'failed')
    return (
      <div className={css['progress']}>
        <h2>
          <MiddleEllipsis text={file.name} />
        </h2>
        <ModelNotice notice={work.notice} />
        <div>
          <Button onClick={endRefresh}>{t('data.close')}</Button>
        </div>
      </div>
    );
  return (
    <div className={css['screen']}>
      <RefreshHeader
        label={old.label}
        file={file.name}
        isReady={work.rows !== null && !work.isComparing && work.fault === null}
      />
      <div className={css['body']}>
        <PanelRow>
          <SidePanel id="data.refresh" label={t('refresh.structure')} side="start" size={380} min={280} max={560}>
            <Structure steps={work.fitted.steps} answers={work.answers} />
          </SidePanel>
          <WorkPanel label={t('refresh.figures')}>
            <Figures old={old} work={work} />
          </WorkPanel>
        </PanelRow>
      </div>
    </div>
  );
}
