import type { Engine } from '../engine/engine.ts';
import type { Table } from '../model/table.ts';
import type { RunRequest } from '../run/binding.ts';
import { compareTemplate, type CompareOptions } from '../run/compare.ts';
import { runTemplate } from '../run/run.ts';
import type { Template } from '../templates/template.ts';
import { composeComparison } from './comparison/compose-comparison.ts';
import { compose, composeRefusal, type Refusal } from './compose.ts';
import type { ResultDocument } from './result-document.ts';

/** Run a template as its request says, over one or over several members: the whole result, or why there is none. */
export async function answerRequest(
  engine: Engine,
  template: Template,
  request: RunRequest,
  tables: readonly Table[],
  options: CompareOptions = {},
): Promise<ResultDocument | Refusal> {
  if (request.comparison !== undefined) {
    const { comparison } = request;
    return composeComparison(template, await compareTemplate(engine, template, request, comparison, tables, options));
  }
  const outcome = await runTemplate(engine, template, request, tables, options);
  return outcome.state === 'done' ? compose(template, outcome) : composeRefusal(template, outcome);
}
