import { compose, composeRefusal, type Refusal } from './document/compose.ts';
import type { ResultDocument } from './document/result-document.ts';
import type { Engine } from './engine/engine.ts';
import type { Table } from './model/table.ts';
import type { RunRequest } from './run/binding.ts';
import { runTemplate, type RunOptions } from './run/run.ts';
import type { Template } from './templates/template.ts';

export { templateById } from './templates/index.ts';

/** Run a template on bound tables: the whole result as plain JSON, or why there is none. */
export async function analyse(
  engine: Engine,
  template: Template,
  request: RunRequest,
  tables: readonly Table[],
  options: RunOptions = {},
): Promise<ResultDocument | Refusal> {
  const outcome = await runTemplate(engine, template, request, tables, options);
  return outcome.state === 'done' ? compose(template, outcome) : composeRefusal(template, outcome);
}
