import type { Text } from '../../../../analysis/model/text.ts';
import type { Comparison, MemberComparison, NeedBinding } from '../../../../analysis/run/binding.ts';
import type { Param, Template } from '../../../../analysis/templates/template.ts';

/** Something that an analysis can be compared over. */
export type Comparable =
  | {
      readonly id: string;
      readonly kind: 'column' | 'option';
      readonly title: Text;
      readonly over: MemberComparison['over'];
    }
  | { readonly id: string; readonly kind: 'sweep'; readonly title: Text; readonly param: string };

/**
 * What a template can be compared over as it is fed: options that choose a value, words or a switch; names and years of
 * its tables that no such option chooses from; numbers, from low to high.
 */
export function comparables(
  template: Template,
  bindings: Readonly<Record<string, NeedBinding>>,
): readonly Comparable[] {
  const params = Object.entries(template.params);
  const options = params.flatMap(([name, param]): Comparable[] =>
    param.kind === 'number' || param.kind === 'values' || (param.kind === 'value' && !isFed(bindings, param.of))
      ? []
      : [{ id: `param ${name}`, kind: 'option', title: param.title, over: { kind: 'param', param: name } }],
  );
  const chosen = new Set(params.flatMap(([, param]) => (param.kind === 'value' ? [param.of] : [])));
  const columns = Object.entries(template.needs).flatMap(([need, { columns: all }]) =>
    Object.entries(all).flatMap(([column, { kind, title }]): Comparable[] => {
      const place = `${need}.${column}`;
      if ((kind !== 'text' && kind !== 'year') || chosen.has(place) || !isFed(bindings, place)) return [];
      return [{ id: `column ${place}`, kind: 'column', title, over: { kind: 'column', need, column } }];
    }),
  );
  const sweeps = params.flatMap(([name, param]): Comparable[] =>
    param.kind === 'number' ? [{ id: `sweep ${name}`, kind: 'sweep', title: param.title, param: name }] : [],
  );
  return [...options, ...columns, ...sweeps];
}

/** By which of them a comparison is made. */
export function comparableId(comparison: Comparison): string {
  if ('kind' in comparison) return `sweep ${comparison.param}`;
  const { over } = comparison;
  return over.kind === 'param' ? `param ${over.param}` : `column ${over.need}.${over.column}`;
}

type NumberParam = Extract<Param, { kind: 'number' }>;

/** A comparison as it begins: all members, or five values around the one in use, within what the option allows. */
export function begunComparison(comparable: Comparable, param: Param | undefined, value: unknown): Comparison {
  if (comparable.kind !== 'sweep') return { over: comparable.over, members: 'all' };
  const bounds = param?.kind === 'number' ? param : { min: 0, max: 1 };
  const now = typeof value === 'number' ? value : null;
  const low = now === null || now === 0 ? (bounds.min ?? 0) : Math.min(now * 0.8, now * 1.2);
  const high = now === null || now === 0 ? (bounds.max ?? low + 1) : Math.max(now * 0.8, now * 1.2);
  const values = sweptValues(Math.max(low, bounds.min ?? low), Math.min(high, bounds.max ?? high), 5, isWhole(param));
  const reference = now !== null && values.includes(now) ? { reference: now } : {};
  return { kind: 'sweep', param: comparable.param, values, ...reference };
}

/** So many values from low to high at even distances, each once; whole ones where the option takes no others. */
export function sweptValues(low: number, high: number, count: number, whole: boolean): readonly number[] {
  const steps = Math.max(Math.round(count), 2) - 1;
  const values = Array.from({ length: steps + 1 }, (_, at) => low + ((high - low) * at) / steps);
  // 0.1 + 0.2 is written 0.3.
  return [...new Set(values.map((value) => (whole ? Math.round(value) : Number(value.toPrecision(10)))))];
}

export function isWhole(param: Param | undefined): boolean {
  return param?.kind === 'number' && (param as NumberParam).integer === true;
}

function isFed(bindings: Readonly<Record<string, NeedBinding>>, place: string): boolean {
  const [need = '', column = ''] = place.split('.');
  return bindings[need]?.columns[column] !== undefined;
}
