import type { ResultDocument } from '../../../../analysis/document/result-document.ts';
import type { Text } from '../../../../analysis/model/text.ts';
import type { RunRequest } from '../../../../analysis/run/binding.ts';
import type { ParamValue, Template } from '../../../../analysis/templates/template.ts';

/** An option that two results were made with differently; null: it is set in one of them alone, or not at all. */
export interface Differing {
  readonly name: string;
  readonly title: Text;
  readonly left: Text | null;
  readonly right: Text | null;
}

/** The settings that differ between two results, as they were used; of two templates those that bear the same name. */
export function differingSettings(left: ResultDocument, right: ResultDocument): readonly Differing[] {
  const isSame = left.template.id === right.template.id;
  const others = new Map(right.parameters.map((each) => [each.name, each]));
  return left.parameters.flatMap(({ name, title, value, shown }): Differing[] => {
    const other = others.get(name);
    if (other === undefined || (!isSame && other.title.en !== title.en) || isEqual(value, other.value)) return [];
    return [{ name, title, left: wordsOf(value, shown), right: wordsOf(other.value, other.shown) }];
  });
}

/** The data that differ: another table, other columns or other rows of it. */
export function differingData(
  left: ResultDocument,
  right: ResultDocument,
): readonly { readonly need: string; readonly title: Text; readonly left: string; readonly right: string }[] {
  return left.data.flatMap(({ need, title, label, binding, rowsUsed }) => {
    const other = right.data.find((each) => each.need === need && each.title.en === title.en);
    const isAlike = other !== undefined && isEqual(binding, other.binding) && rowsUsed === other.rowsUsed;
    return other === undefined || isAlike
      ? []
      : [{ need, title, left: described(label, rowsUsed), right: described(other.label, other.rowsUsed) }];
  });
}

/** In short what an earlier request had set otherwise: `2015`, `Real`. */
export function changedParams(
  template: Template,
  earlier: RunRequest,
  now: RunRequest,
): readonly { readonly title: Text; readonly value: ParamValue | undefined; readonly words: Text | null }[] {
  return Object.entries(template.params).flatMap(([name, param]) => {
    const value = earlier.params[name];
    if (isEqual(value ?? null, now.params[name] ?? null)) return [];
    const words = param.kind === 'choice' && typeof value === 'string' ? (param.options[value] ?? null) : null;
    return [{ title: param.title, value, words }];
  });
}

function described(label: string, rows: number): string {
  return `${label} (${String(rows)})`;
}

function wordsOf(value: ParamValue, shown: Text): Text | null {
  return value === null || (typeof value === 'object' && value.length === 0) ? null : shown;
}

/** Whatever stands in a study file has one way to be written. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
