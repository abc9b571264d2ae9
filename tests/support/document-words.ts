import { compose } from '../../analysis/document/compose.ts';
import type { RunOutcome } from '../../analysis/run/outcome.ts';
import type { Template } from '../../analysis/templates/template.ts';

/** What a result says, as it is read: passages of a role with plain spaces, one a line. */
export function passages(template: Template, outcome: RunOutcome, role: 'headline' | 'finding' | 'caveat'): string {
  if (outcome.state !== 'done') throw new Error(`${outcome.state}: ${JSON.stringify(outcome.notices)}`);
  return compose(template, outcome)
    .blocks.flatMap((block) => (block.kind === 'passage' && block.role === role ? [plain(block.text.en)] : []))
    .join('\n');
}

/** Value and reading of an indicator. */
export function indicator(
  template: Template,
  outcome: RunOutcome,
  id: string,
): { readonly value: number | null; readonly reading: string } {
  if (outcome.state !== 'done') throw new Error(`${outcome.state}: ${JSON.stringify(outcome.notices)}`);
  for (const block of compose(template, outcome).blocks) {
    if (block.kind === 'indicator' && block.id === id)
      return { value: block.value, reading: plain(block.reading?.en ?? '') };
  }
  throw new Error(`no indicator: ${id}`);
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
