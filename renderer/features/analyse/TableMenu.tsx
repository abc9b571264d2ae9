import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileSpreadsheet, IconFileTypeCsv, IconReport } from '@tabler/icons-react';
import { copyTable } from '../../../analysis/document/copy.ts';
import type { ResultDocument, TableBlock } from '../../../analysis/document/result-document.ts';
import { guarded } from '../../actions/perform-action.ts';
import { host } from '../../host/index.ts';
import { useSettings } from '../../settings/settings.ts';
import { perform, useWorkbench } from '../../state/workbench.ts';
import { useSay, useText } from '../../text/index.ts';
import { languageInfo } from '../../text/languages.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { fileNameOf } from './file-name.ts';
import { useCopy } from './use-copy.ts';
import css from './result.module.css';

interface TableMenuProps {
  readonly table: TableBlock;
  readonly document: ResultDocument;
  /** The analysis whose table can go to the report; null where it is none of the study as it is now. */
  readonly run: string | null;
}

const icon = { size: 15, stroke: 1.6, 'aria-hidden': true } as const;

/** Takes a table along: copied with its headers, as a workbook, as CSV, into the report. */
export function TableMenu({ table, document, run }: TableMenuProps) {
  const t = useText();
  const say = useSay();
  const language = useSettings((settings) => languageInfo[settings.language].content);
  const { isCopied, copy } = useCopy();
  const title = say(table.title);

  async function save(extension: '.xlsx' | '.csv') {
    // The writer of workbooks is read when it is wanted.
    const { tableCsv, tableXlsx } = await import('../../../analysis/report/table-file.ts');
    const bytes = extension === '.csv' ? tableCsv(table, language) : tableXlsx(table, document, language);
    const kind = { title: t(extension === '.csv' ? 'analyse.csvFile' : 'analyse.excelFile'), extensions: [extension] };
    await host.saveFile(`${fileNameOf(title, t('analyse.table'))}${extension}`, kind, bytes);
  }

  function pin() {
    if (run === null) return;
    const taken = new Set(useWorkbench.getState().project.report.blocks.map((block) => block.id));
    const plain = `${run}-table-${table.id}`;
    let id = plain;
    for (let count = 2; taken.has(id); count += 1) id = `${plain}-${String(count)}`;
    perform({ kind: 'add-blocks', blocks: [{ id, kind: 'table', run, table: table.id, title: null }], at: null });
  }

  return (
    <div className={css['tableActions']}>
      <LinkButton
        onClick={() => {
          copy(copyTable(table, language));
        }}
      >
        {t(isCopied ? 'analyse.copied' : 'analyse.copyTable')}
      </LinkButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={24} aria-label={t('analyse.tableMenu', { title })} title={t('analyse.moreActions')}>
            <IconDots size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFileSpreadsheet {...icon} />} onClick={() => void guarded(() => save('.xlsx'))}>
            {t('analyse.saveExcel')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypeCsv {...icon} />} onClick={() => void guarded(() => save('.csv'))}>
            {t('analyse.saveCsv')}
          </Menu.Item>
          {run !== null && (
            <Menu.Item leftSection={<IconReport {...icon} />} onClick={pin}>
              {t('analyse.pinTable')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
