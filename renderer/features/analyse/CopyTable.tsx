import { copyTable } from '../../../analysis/document/copy.ts';
import type { TableBlock } from '../../../analysis/document/result-document.ts';
import { useSettings } from '../../settings/settings.ts';
import { useText } from '../../text/index.ts';
import { languageInfo } from '../../text/languages.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useCopy } from './use-copy.ts';

/** Copies a table with its headers, as a table for Word and as cells for a spreadsheet. */
export function CopyTable({ table }: { readonly table: TableBlock }) {
  const t = useText();
  const language = useSettings((settings) => languageInfo[settings.language].content);
  const { isCopied, copy } = useCopy();
  return (
    <LinkButton
      onClick={() => {
        copy(copyTable(table, language));
      }}
    >
      {t(isCopied ? 'analyse.copied' : 'analyse.copyTable')}
    </LinkButton>
  );
}
