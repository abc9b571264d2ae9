import type { ResultNotice } from '../../../../analysis/document/result-document.ts';
import type { RunRequest } from '../../../../analysis/run/binding.ts';
import type { Template } from '../../../../analysis/templates/template.ts';

const weight = { wrong: 0, look: 1, know: 2 } as const;

/** What still asks for a decision first, the gravest before others; what was decided last. */
export function inOrder(notices: readonly ResultNotice[]): readonly ResultNotice[] {
  const place = (notice: ResultNotice) => (notice.decision === undefined ? 0 : 10) + weight[notice.severity];
  return notices.toSorted((one, other) => place(one) - place(other));
}

/** The need whose rows a notice lists; null where several are fed and it does not say. */
export function needOf(
  { fix }: ResultNotice,
  { bindings }: Pick<RunRequest, 'bindings'>,
  template: Template,
): string | null {
  if (fix !== undefined && fix.kind !== 'parameter') return fix.need;
  const fed = Object.keys(template.needs).filter((need) => bindings[need] !== undefined);
  return fed.length === 1 ? (fed[0] ?? null) : null;
}

/** The check that a decision was about, of which a notice says that it holds no longer. */
export function idleDecision(
  { code, text }: ResultNotice,
  { decisions = {} }: Pick<RunRequest, 'decisions'>,
): string | null {
  if (!code.startsWith('decision-')) return null;
  return Object.keys(decisions).find((each) => text.en.includes(`“${each}”`)) ?? null;
}
