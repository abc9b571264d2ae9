import { Button, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Report, ReportBlock } from '../../../analysis/report/outline.ts';
import { goTo, perform, selectBlock, selectRun, useWorkbench } from '../../state/workbench.ts';
import { useFormats, useSay, useText } from '../../text/index.ts';
import { Chip } from '../../ui/Chip.tsx';
import { PanelHeader } from '../../ui/PanelHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { LiveWords } from './LiveWords.tsx';
import { chartOf, tableOf } from './documents.ts';
import { useTabName, type PageItem } from './page-items.ts';
import css from './report.module.css';

interface PropertiesProps {
  readonly report: Report;
  readonly item: PageItem | undefined;
}

/** What can be set of the selected block; without one, the front of the report. */
export function Properties({ report, item }: PropertiesProps) {
  const t = useText();
  const tabName = useTabName();
  return item === undefined ? (
    <>
      <PanelHeader title={t('report.frontMatter')} />
      <FrontFields report={report} />
    </>
  ) : (
    <>
      <PanelHeader title={tabName(item)} aside={'run' in item.block && <Chip tone="accent">{t('report.live')}</Chip>} />
      <div className={css['fields']}>
        <BlockFields block={item.block} />
        {'run' in item.block && <Origin run={item.block.run} />}
        <div>
          <Button
            size="xs"
            leftSection={<IconTrash size={14} stroke={1.6} />}
            onClick={() => {
              perform({ kind: 'remove-blocks', blocks: [item.block.id] });
              selectBlock(null);
            }}
          >
            {t('report.removeBlock')}
          </Button>
        </div>
      </div>
    </>
  );
}

function FrontFields({ report }: { readonly report: Report }) {
  const t = useText();
  const studyTitle = useWorkbench((state) => state.project.title);
  const edit = (front: Partial<Pick<Report, 'title' | 'subtitle' | 'author'>>) => {
    perform({ kind: 'edit-report-front', front });
  };
  return (
    <div className={css['fields']}>
      <Textarea
        label={t('report.frontTitle')}
        placeholder={studyTitle}
        rows={2}
        classNames={{ input: css['grows'] ?? '' }}
        value={report.title}
        onChange={(event) => {
          edit({ title: event.currentTarget.value });
        }}
      />
      <Textarea
        label={t('report.frontSubtitle')}
        rows={2}
        classNames={{ input: css['grows'] ?? '' }}
        value={report.subtitle}
        onChange={(event) => {
          edit({ subtitle: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t('report.frontAuthor')}
        value={report.author}
        onChange={(event) => {
          edit({ author: event.currentTarget.value });
        }}
      />
      <p className={css['help']}>{t('report.nothingSelected')}</p>
    </div>
  );
}

function BlockFields({ block }: { readonly block: ReportBlock }) {
  const t = useText();
  const say = useSay();
  const document = useWorkbench((state) => ('run' in block ? (state.results[block.run]?.document ?? null) : null));
  const edit = (next: ReportBlock) => {
    perform({ kind: 'edit-block', block: next });
  };
  switch (block.kind) {
    case 'heading':
      return (
        <>
          <TextInput
            label={t('report.headingWords')}
            value={block.text}
            onChange={(event) => {
              edit({ ...block, text: event.currentTarget.value });
            }}
          />
          <div>
            <div className={css['label']} aria-hidden>
              {t('report.headingLevel')}
            </div>
            <Segmented
              label={t('report.headingLevel')}
              value={`${block.level}`}
              options={(['1', '2', '3'] as const).map((level) => ({ value: level, label: level }))}
              fullWidth
              onChange={(level) => {
                edit({ ...block, level: level === '1' ? 1 : level === '2' ? 2 : 3 });
              }}
            />
          </div>
        </>
      );
    case 'text':
      return <p className={css['help']}>{t('report.textWords')}</p>;
    case 'figure': {
      const chart = chartOf(document, block.chart);
      return (
        <>
          <LiveWords
            label={t('report.figureTitle')}
            live={chart === undefined ? '' : say(chart.title)}
            own={block.title}
            onChange={(title) => {
              edit({ ...block, title });
            }}
          />
          <LiveWords
            label={t('report.figureSubtitle')}
            live={chart === undefined ? '' : say(chart.subtitle)}
            own={block.subtitle}
            onChange={(subtitle) => {
              edit({ ...block, subtitle });
            }}
          />
        </>
      );
    }
    case 'table': {
      const table = tableOf(document, block.table);
      return (
        <LiveWords
          label={t('report.tableTitle')}
          live={table === undefined ? '' : say(table.title)}
          own={block.title}
          onChange={(title) => {
            edit({ ...block, title });
          }}
        />
      );
    }
    case 'indicators':
    case 'method':
      return null;
  }
}

/** The analysis a block is drawn from, and the way back to its options. */
function Origin({ run }: { readonly run: string }) {
  const t = useText();
  const say = useSay();
  const formats = useFormats();
  const document = useWorkbench((state) => state.results[run]?.document ?? null);
  const used = document?.data.reduce((sum, data) => sum + data.rowsUsed, 0) ?? 0;
  const dropped =
    document?.data.reduce((sum, data) => sum + data.dropped.reduce((rows, drop) => rows + drop.count, 0), 0) ?? 0;
  return (
    <div className={css['origin']}>
      <div className={css['label']}>{t('report.comesFrom')}</div>
      {document !== null && (
        <>
          <p>{t('report.analyseTemplate', { title: say(document.title), version: document.template.version })}</p>
          <p className={css['help']}>
            {t('report.rowsLine', { used: formats.number(used), dropped: formats.number(dropped) })}
          </p>
        </>
      )}
      <div>
        <Button
          size="xs"
          onClick={() => {
            selectRun(run);
            goTo('analyse');
          }}
        >
          {t('report.openAnalysis')}
        </Button>
      </div>
    </div>
  );
}
