import type { CheckFix, Template } from '../../../../analysis/templates/template.ts';
import { useFormats, useSay, useText } from '../../../text/index.ts';

/** What a fix does, as a button says it: `Leave these rows out`, `Set “Deflator” to “A yearly rate”`. */
export function useFixWords(template: Template): (fix: CheckFix) => string {
  const t = useText();
  const say = useSay();
  const { number } = useFormats();
  return (fix) => {
    if (fix.kind === 'exclude') return t('analyse.noticeLeaveOut');
    if (fix.kind === 'map') return t('analyse.noticeMap');
    const param = template.params[fix.param];
    const name = param === undefined ? fix.param : say(param.title);
    const { value } = fix;
    if (typeof value === 'boolean') return t(value ? 'analyse.noticeTurnOn' : 'analyse.noticeTurnOff', { param: name });
    if (value === null) return t('analyse.noticeClear', { param: name });
    const option = param?.kind === 'choice' && typeof value === 'string' ? param.options[value] : undefined;
    const unit = param?.kind === 'number' && param.unit !== undefined ? `\u00a0${param.unit}` : '';
    const shown =
      option !== undefined
        ? say(option)
        : typeof value === 'number' && param?.kind === 'number'
          ? `${number(value)}${unit}`
          : String(value);
    return t('analyse.noticeSet', { param: name, value: shown });
  };
}
