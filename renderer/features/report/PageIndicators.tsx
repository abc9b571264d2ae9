import type { IndicatorsNode } from '../../../analysis/report/tree.ts';
import css from './page.module.css';

/** The key figures of a result between two rules, four to a row as on paper. */
export function PageIndicators({ node }: { readonly node: IndicatorsNode }) {
  return (
    <div className={css['indicators']}>
      {node.items.map((item) => (
        <div key={item.name}>
          <div className={css['captionSmall']}>{item.name}</div>
          <div>
            <bdi className={css['live']}>
              <strong>{item.value}</strong> {item.unit}
            </bdi>
          </div>
          <div className={css['captionSmall']}>{item.reading}</div>
        </div>
      ))}
    </div>
  );
}
