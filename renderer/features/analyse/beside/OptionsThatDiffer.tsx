import type { ResultDocument } from '../../../../analysis/document/result-document.ts';
import { useSay, useText } from '../../../text/index.ts';
import { differingData, differingSettings } from './differing-options.ts';
import css from './beside.module.css';

interface OptionsThatDifferProps {
  readonly left: ResultDocument;
  readonly right: ResultDocument;
}

/** What two results were made with differently, data and settings, and nothing that they share. */
export function OptionsThatDiffer({ left, right }: OptionsThatDifferProps) {
  const t = useText();
  const say = useSay();
  const data = differingData(left, right);
  const settings = differingSettings(left, right);
  if (data.length + settings.length === 0) return <p className={css['quiet']}>{t('analyse.differNone')}</p>;
  return (
    <table className={css['differ']} aria-label={t('analyse.differTitle')}>
      <thead>
        <tr>
          <th scope="col">{t('analyse.differTitle')}</th>
          <th scope="col">{t('analyse.besideHere')}</th>
          <th scope="col">{t('analyse.besideThere')}</th>
        </tr>
      </thead>
      <tbody>
        {data.map((each) => (
          <tr key={each.need}>
            <th scope="row">{t('analyse.differData', { title: say(each.title) })}</th>
            <td>
              <bdi>{each.left}</bdi>
            </td>
            <td>
              <bdi>{each.right}</bdi>
            </td>
          </tr>
        ))}
        {settings.map((each) => (
          <tr key={each.name}>
            <th scope="row">{say(each.title)}</th>
            <td>
              <mark>{each.left === null ? t('analyse.differUnset') : say(each.left)}</mark>
            </td>
            <td>
              <mark>{each.right === null ? t('analyse.differUnset') : say(each.right)}</mark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
