import type { MethodNode } from '../../../analysis/report/tree.ts';
import { Formula } from '../analyse/Formula.tsx';
import { BookTable } from './PageTable.tsx';
import css from './page.module.css';

/** How the figures came about: formulas, data, options, limits, sources, versions. */
export function PageMethod({ node }: { readonly node: MethodNode }) {
  return (
    <div className={css['method']}>
      <p className={css['caption']}>{node.title}</p>
      <ul>
        {node.formulas.map((line) => (
          <li key={line.name}>
            {line.name}:{' '}
            <bdi dir="ltr">
              <Formula text={line.formula} /> <Formula text={line.filled} />
            </bdi>
          </li>
        ))}
      </ul>
      <BookTable label={node.data.title} columns={node.data.columns} rows={node.data.rows} />
      {node.parts.map((part) => (
        <div key={part.title}>
          <p className={css['partTitle']}>{part.title}</p>
          <ul>
            {part.lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
