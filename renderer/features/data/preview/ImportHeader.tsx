import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconDots,
  IconFileSpreadsheet,
} from '@tabler/icons-react';
import type { WorkbookSummary } from '../../../../analysis/import/plan/plan.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { MiddleEllipsis } from '../../../ui/MiddleEllipsis.tsx';
import css from './import-preview.module.css';

interface ImportHeaderProps {
  readonly summary: WorkbookSummary;
  /** Decimal mark that the texts of the open table are written with, when they are. */
  readonly decimal: '.' | ',' | null;
  /** Tables that will be imported. */
  readonly chosen: number;
  readonly isBusy: boolean;
  /** Names of the steps that can be undone and redone. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
  readonly onSavePlan: () => void;
  readonly onLoadPlan: () => void;
}

/** The file at a glance, and what to do with it. */
export function ImportHeader(props: ImportHeaderProps) {
  const { summary, chosen, isBusy, undo, redo, onUndo, onRedo, onImport, onCancel, onSavePlan, onLoadPlan } = props;
  const t = useText();
  const undoLabel = undo === null ? t('frame.nothingToUndo') : t('frame.undoStep', { step: undo });
  const redoLabel = redo === null ? t('frame.nothingToRedo') : t('frame.redoStep', { step: redo });
  return (
    <header className={css['header']}>
      <ActionIcon className={css['back']} aria-label={t('data.back')} onClick={onCancel}>
        <IconChevronLeft size={18} stroke={1.6} />
      </ActionIcon>
      <IconFileSpreadsheet size={18} stroke={1.6} aria-hidden />
      <h2 className={css['file']}>
        <MiddleEllipsis text={summary.file} />
      </h2>
      <Facts {...props} />
      <span className={css['actions']}>
        {(undo !== null || redo !== null) && (
          <>
            <Tooltip label={undoLabel}>
              <ActionIcon className={css['back']} aria-label={undoLabel} disabled={undo === null} onClick={onUndo}>
                <IconArrowBackUp size={17} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={redoLabel}>
              <ActionIcon className={css['back']} aria-label={redoLabel} disabled={redo === null} onClick={onRedo}>
                <IconArrowForwardUp size={17} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          </>
        )}
        <span className={css['narrow']}>
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
        </span>
        <Button variant="subtle" className={css['widest']} onClick={onLoadPlan}>
          {t('data.loadPlan')}
        </Button>
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

function Facts({ summary, decimal }: Pick<ImportHeaderProps, 'summary' | 'decimal'>) {
  const t = useText();
  const { bytes } = useFormats();
  const withTable = summary.sheets.filter((sheet) => sheet.guess === 'table');
  const code = withTable.find((sheet) => sheet.language !== null)?.language ?? null;
  const language = code === null ? null : t(`data.language.${code}`);
  const text = summary.plan.text;
  const facts = [
    text ? null : t('data.sheetsHold', { tables: withTable.length, sheets: summary.sheets.length }),
    bytes(summary.bytes),
    language === null
      ? null
      : decimal === null
        ? t('data.headerLanguage', { language })
        : t('data.headerLanguageMark', { language, mark: t(`data.mark.${decimal}`) }),
    text &&
      t('data.encoding', { encoding: text.encoding.toUpperCase(), delimiter: t(`data.delimiter.${text.delimiter}`) }),
  ].filter((fact) => fact !== null);
  const words = facts.join(' · ');
  return (
    <span className={css['facts']} title={text ? `${words}. ${text.reason}` : words}>
      {words}
    </span>
  );
}
