import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronLeft, IconDots, IconFileSpreadsheet } from '@tabler/icons-react';
import type { WorkbookSummary } from '../../../../analysis/import/plan/plan.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { MiddleEllipsis } from '../../../ui/MiddleEllipsis.tsx';
import css from './import-preview.module.css';

interface ImportHeaderProps {
  readonly summary: WorkbookSummary;
  /** Tables that will be imported. */
  readonly chosen: number;
  readonly isBusy: boolean;
  readonly onImport: () => void;
  readonly onCancel: () => void;
  readonly onSavePlan: () => void;
  readonly onLoadPlan: () => void;
}

/** The file at a glance, and what to do with it. */
export function ImportHeader(props: ImportHeaderProps) {
  const { summary, chosen, isBusy, onImport, onCancel, onSavePlan, onLoadPlan } = props;
  const t = useText();
  const { bytes } = useFormats();
  const withTable = summary.sheets.filter((sheet) => sheet.guess === 'table');
  const language = withTable.find((sheet) => sheet.language !== null)?.language;
  const text = summary.plan.text;
  const facts = [
    !text && t('data.sheetsHold', { tables: withTable.length, sheets: summary.sheets.length }),
    bytes(summary.bytes),
    language && t('data.headerLanguage', { language: t(`data.language.${language}`) }),
    text &&
      t('data.encoding', { encoding: text.encoding.toUpperCase(), delimiter: t(`data.delimiter.${text.delimiter}`) }),
  ];
  return (
    <header className={css['header']}>
      <ActionIcon className={css['back']} aria-label={t('data.back')} onClick={onCancel}>
        <IconChevronLeft size={18} stroke={1.6} />
      </ActionIcon>
      <IconFileSpreadsheet size={18} stroke={1.6} aria-hidden />
      <h2 className={css['file']}>
        <MiddleEllipsis text={summary.file} />
      </h2>
      <span className={css['facts']} title={text?.reason}>
        {facts.filter((fact) => fact).join(' · ')}
      </span>
      <span className={css['actions']}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('data.planMenu')}>
              <IconDots size={18} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onSavePlan} disabled={chosen === 0}>
              {t('data.savePlan')}
            </Menu.Item>
            <Menu.Item onClick={onLoadPlan}>{t('data.loadPlan')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button variant="subtle" className={css['wide']} onClick={onSavePlan} disabled={chosen === 0}>
          {t('data.savePlan')}
        </Button>
        <Button onClick={onCancel}>{t('data.cancel')}</Button>
        <Button
          variant="filled"
          onClick={onImport}
          disabled={chosen === 0}
          loading={isBusy}
          title={chosen === 0 ? t('data.nothingToImport') : ''}
        >
          {t('data.importTables', { count: chosen })}
        </Button>
      </span>
    </header>
  );
}
