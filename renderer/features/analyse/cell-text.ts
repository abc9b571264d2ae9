import { formatValue } from '../../../analysis/document/format.ts';
import type { ResultTableColumn, Scalar } from '../../../analysis/document/result-document.ts';
import { useSettings } from '../../settings/settings.ts';
import { useSay, useText } from '../../text/index.ts';
import { languageInfo } from '../../text/languages.ts';

/** A cell as people read it; null where the value is missing. */
export function useCellText(): (value: Scalar, column: ResultTableColumn) => string | null {
  const say = useSay();
  const language = useSettings((settings) => languageInfo[settings.language].content);
  return (value, column) => {
    if (value === null) return null;
    const words = typeof value === 'string' ? column.words?.[value] : undefined;
    if (words !== undefined) return say(words);
    const { decimals, signed, unit } = column;
    const style = {
      ...(decimals !== undefined && { decimals }),
      ...(signed !== undefined && { signed }),
      // A p-value carries its word; other units stand in the header.
      ...(unit?.en === 'p' && { unit: 'p' }),
    };
    return formatValue(value, column.kind, style, language);
  };
}

/** A column's words with its unit: `Price, LCU/kg`. */
export function useColumnTitle(): (column: ResultTableColumn) => string {
  const say = useSay();
  const t = useText();
  return ({ title, unit }) =>
    unit === null || unit.en === '' || unit.en === 'p'
      ? say(title)
      : t('analyse.tableUnitTitle', { title: say(title), unit: unit.en });
}
