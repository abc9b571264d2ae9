import type { IndicatorsNode } from '../../../analysis/report/tree.ts';
import { useText } from '../../text/index.ts';
import css from './page.module.css';

/** The key figures of a result: name with period, value, comparison. */
export function PageIndicators({ node }: { readonly node: IndicatorsNode }) {
  const t = useText();
  return (
    <table className={css['book']} aria-label={t('report.indicatorsItem')}>
      <tbody>
        {node.items.map((item) => (
          <tr key={item.name}>
            <th scope="row">{item.name}</th>
            <td className={css['number']}>
              <bdi className={css['live']}>
                {item.value} {item.unit}
              </bdi>
            </td>
            <td>{item.reading}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
