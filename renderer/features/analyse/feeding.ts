import type { Table } from '../../../analysis/model/table.ts';
import { distinctIn, proposeBinding, type Proposal } from '../../../analysis/run/bind.ts';
import type { NeedBinding } from '../../../analysis/run/binding.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { theEngine } from '../../state/engine.ts';
import { lacksOf, type Readiness } from './readiness.ts';
import { useAnswer } from './use-answer.ts';

/** How the tables could feed each template, by template id; null while it is worked out. */
export type Proposals = ReadonlyMap<string, Proposal> | null;

/** What the loaded tables could feed, worked out again when they change. */
export function useProposals(templates: readonly Template[], tables: readonly Table[]): Proposals {
  const key = JSON.stringify(tables.map((table) => [table.name, table.columns.map((column) => column.role)]));
  const answer = useAnswer(tables.length === 0 ? null : key, async (engine) => {
    const distinct = distinctIn(engine);
    const proposals = new Map<string, Proposal>();
    for (const template of templates) proposals.set(template.id, await proposeBinding(template, tables, distinct));
    return proposals;
  });
  return answer.state === 'there' ? answer.value : null;
}

/** What the list says of a template. Without tables, or before the proposal is there, it asks for all it needs. */
export function readinessOf(template: Template, proposals: Proposals): Readiness {
  const proposal = proposals?.get(template.id);
  if (proposal === undefined) return { state: 'needs-data', lacks: lacksOf(template, {}, []) };
  if (proposal.state === 'ready') return { state: 'ready' };
  const tables = proposal.state === 'needs-table' ? proposal.tables : [];
  return {
    state: 'needs-data',
    lacks: [
      ...tables.map(({ need, title }) => ({ need, title, column: null })),
      ...proposal.missing.map(({ need, column, title }) => ({
        need,
        title: template.needs[need]?.title ?? title,
        column: { name: column, title },
      })),
    ],
  };
}

/** One need fed from a table that a person chose, as far as its columns say what they are. */
export async function feedFrom(template: Template, name: string, table: Table): Promise<NeedBinding> {
  const none: NeedBinding = { table: table.name, columns: {}, filters: [] };
  const need = template.needs[name];
  if (need === undefined) return none;
  const only: Template = { ...template, needs: { [name]: need } };
  const { bindings } = await proposeBinding(only, [table], distinctIn(await theEngine()));
  return bindings[name] ?? none;
}
