import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCheck, IconColumns2, IconCopy, IconDots, IconFileCheck, IconTrash } from '@tabler/icons-react';
import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import type { Run } from '../../../analysis/project/project.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { useSettings } from '../../settings/settings.ts';
import { useSay, useText } from '../../text/index.ts';
import { languageInfo } from '../../text/languages.ts';
import { CompareMenu } from './beside/CompareMenu.tsx';
import { copyFindings } from './copy-findings.ts';
import { useCopy } from './use-copy.ts';
import { useAnalyseView } from './view-store.ts';
import css from './result.module.css';

interface ResultHeaderProps {
  readonly run: Run;
  readonly template: Template;
  /** Null while there is no result. */
  readonly document: ResultDocument | null;
  readonly isInReport: boolean;
  readonly onAdd: () => void;
  readonly onOpenReport: () => void;
  readonly onRemove: (() => void) | null;
}

/** What is asked, and what can be done with the answer. */
export function ResultHeader(props: ResultHeaderProps) {
  const { run, template, document, isInReport, onRemove } = props;
  const t = useText();
  const say = useSay();
  const language = useSettings((settings) => languageInfo[settings.language].content);
  const isBeside = useAnalyseView((view) => view.beside[run.id] !== undefined);
  const { isCopied, copy } = useCopy();
  const copyLabel = t(isCopied ? 'analyse.copied' : 'analyse.copyResult');
  return (
    <header className={css['resultHead']}>
      <h2>{say(template.title)}</h2>
      <p className={css['question']} dir="auto" title={say(template.question)}>
        {say(template.question)}
      </p>
      <div className={css['headActions']}>
        <ActionIcon
          variant="default"
          size={26}
          aria-label={copyLabel}
          title={copyLabel}
          disabled={document === null}
          onClick={() => {
            if (document !== null) copy(copyFindings(document, language));
          }}
        >
          {isCopied ? <IconCheck size={15} stroke={1.6} /> : <IconCopy size={15} stroke={1.6} />}
        </ActionIcon>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="default"
              size={26}
              aria-label={t('analyse.compareWith')}
              title={t('analyse.compareWith')}
              disabled={document === null && !isBeside}
            >
              <IconColumns2 size={15} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown className={css['compareMenu'] ?? ''}>
            <CompareMenu run={run} template={template} />
          </Menu.Dropdown>
        </Menu>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="default"
              size={26}
              aria-label={t('analyse.moreActions')}
              title={t('analyse.moreActions')}
              disabled={onRemove === null}
            >
              <IconDots size={15} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconTrash size={15} stroke={1.6} />} onClick={onRemove ?? undefined}>
              {t('analyse.removeAnalysis')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        {isInReport ? (
          <Button
            size="xs"
            leftSection={<IconFileCheck size={15} stroke={1.6} />}
            title={t('analyse.showInReport')}
            onClick={props.onOpenReport}
          >
            {t('analyse.inReport')}
          </Button>
        ) : (
          <Button size="xs" variant="filled" disabled={document === null} onClick={props.onAdd}>
            {t('analyse.addToReport')}
          </Button>
        )}
      </div>
    </header>
  );
}
