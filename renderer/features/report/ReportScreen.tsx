import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFileText } from '@tabler/icons-react';
import { goTo, perform, selectBlock, useWorkbench } from '../../state/workbench.ts';
import { useText } from '../../text/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PanelRow, SidePanel, WorkPanel } from '../../ui/SidePanel.tsx';
import { editedCount } from './documents.ts';
import { ExportButtons } from './ExportButtons.tsx';
import { Outline } from './Outline.tsx';
import { usePageItems } from './page-items.ts';
import { Properties } from './Properties.tsx';
import { ReportPage } from './ReportPage.tsx';
import css from './report.module.css';

/** The Report room: the outline, the page as it will look, and what can be set of the block in hand. */
export function ReportScreen() {
  const t = useText();
  const isWide = useMediaQuery('(min-width: 1600px)', false, { getInitialValueInEffect: false });
  const report = useWorkbench((state) => state.project.report);
  const title = useWorkbench((state) => state.project.title);
  const isTeaching = useWorkbench((state) => state.project.isTeaching);
  const selected = useWorkbench((state) => state.selectedBlock);
  const items = usePageItems(report);
  if (items.length === 0) return <EmptyReport />;
  return (
    <div className={css['room']}>
      <header className={css['bar']}>
        <h1>{t('report.title')}</h1>
        <p>
          {t('report.page')} · {t('report.blocksCount', { count: items.length })} ·{' '}
          {t('report.editedByHand', { count: editedCount(report.blocks) })}
        </p>
        <ExportButtons />
      </header>
      <div className={css['panes']}>
        <PanelRow>
          <SidePanel
            id="report.outline"
            label={t('report.outline')}
            side="start"
            size={isWide ? 304 : 248}
            min={180}
            max={400}
          >
            <Outline items={items} selected={selected} />
          </SidePanel>
          <WorkPanel label={t('report.preview')}>
            <ReportPage report={report} items={items} selected={selected} studyTitle={title} isTeaching={isTeaching} />
          </WorkPanel>
          <SidePanel
            id="report.properties"
            label={t('report.properties')}
            side="end"
            size={isWide ? 332 : 264}
            min={200}
            max={400}
          >
            <Properties report={report} item={items.find((item) => item.block.id === selected)} />
          </SidePanel>
        </PanelRow>
      </div>
    </div>
  );
}

function EmptyReport() {
  const t = useText();
  return (
    <EmptyState
      icon={<IconFileText size={24} stroke={1.6} />}
      title={t('report.emptyTitle')}
      text={t('report.emptyBody')}
      action={
        <Button
          variant="filled"
          onClick={() => {
            goTo('analyse');
          }}
        >
          {t('report.goToAnalyse')}
        </Button>
      }
      secondary={
        <LinkButton
          onClick={() => {
            const id = crypto.randomUUID();
            perform({
              kind: 'add-blocks',
              blocks: [{ id, kind: 'heading', level: 1, text: t('report.newHeading') }],
              at: null,
            });
            selectBlock(id);
          }}
        >
          {t('report.addFirstHeading')}
        </LinkButton>
      }
    />
  );
}
