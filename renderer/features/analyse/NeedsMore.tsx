import type { Column, Table } from '../../../analysis/model/table.ts';
import type { ColumnNeed, Template } from '../../../analysis/templates/template.ts';
import { canGive } from '../../../analysis/run/view.ts';
import { convertFactor } from '../../../analysis/vocabulary/units.ts';
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
                need={template.needs[lack.need]?.columns[lack.column.name]}
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
  readonly need: ColumnNeed | undefined;
  readonly onUse: (source: string) => void;
}

function Candidates({ table, need, onUse }: CandidatesProps) {
  const t = useText();
  const columns = (table?.columns ?? []).filter((column) => need !== undefined && couldBe(need, column)).slice(0, 6);
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

/** A figure is hardly the name of anything, and a price is no area: its unit would not convert. */
function couldBe(need: ColumnNeed, column: Column): boolean {
  if (!canGive(need.kind, column) || (need.kind === 'text' && column.type !== 'text')) return false;
  if (need.unit === undefined || need.unit === 'as-given' || column.unit === null) return true;
  return column.unit === need.unit || convertFactor(column.unit, need.unit) !== null;
}
