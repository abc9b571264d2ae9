import type { Table } from '../../../analysis/model/table.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { canGive } from '../../../analysis/run/view.ts';
import { useSay, useText } from '../../text/index.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { Lack } from './readiness.ts';
import css from './result.module.css';

interface NeedsMoreProps {
  readonly template: Template;
  readonly lacks: readonly Lack[];
  /** The table bound to each need, where one is. */
  readonly tableOf: (need: string) => Table | undefined;
  readonly onUse: (need: string, column: string, source: string) => void;
}

/** What the analysis still asks for, and which columns of the data could be it. */
export function NeedsMore({ template, lacks, tableOf, onUse }: NeedsMoreProps) {
  const t = useText();
  const say = useSay();
  return (
    <div className={css['state']}>
      <h2>{t('analyse.needsTitle')}</h2>
      <p>{t('analyse.needsBody')}</p>
      <ul className={css['lacks']}>
        {lacks.map((lack) => (
          <li key={`${lack.need}.${lack.column?.name ?? ''}`}>
            <strong>
              {lack.column === null
                ? say(lack.title)
                : t('analyse.needsMissing', { need: say(lack.title), column: say(lack.column.title) })}
            </strong>
            {lack.column === null ? (
              <p className={css['small']}>{grain(lack.need)}</p>
            ) : (
              <Candidates
                table={tableOf(lack.need)}
                kind={template.needs[lack.need]?.columns[lack.column.name]?.kind ?? 'text'}
                onUse={(source) => {
                  if (lack.column !== null) onUse(lack.need, lack.column.name, source);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );

  function grain(name: string): string {
    const need = template.needs[name];
    return need === undefined ? '' : t('analyse.needsOneRow', { grain: say(need.grain) });
  }
}

interface CandidatesProps {
  readonly table: Table | undefined;
  readonly kind: Parameters<typeof canGive>[0];
  readonly onUse: (source: string) => void;
}

function Candidates({ table, kind, onUse }: CandidatesProps) {
  const t = useText();
  const columns = (table?.columns ?? [])
    // A figure could be read as a word, but is hardly a name of anything.
    .filter((column) => canGive(kind, column) && (kind !== 'text' || column.type === 'text'))
    .slice(0, 6);
  if (columns.length === 0) return <p className={css['small']}>{t('analyse.needsNoCandidate')}</p>;
  return (
    <div className={css['links']}>
      {columns.map((column) => (
        <LinkButton
          key={column.name}
          onClick={() => {
            onUse(column.name);
          }}
        >
          {t('analyse.useColumn', { column: column.label })}
        </LinkButton>
      ))}
    </div>
  );
}
