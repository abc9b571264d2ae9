import type { RunRequest } from '../../../../analysis/run/binding.ts';
import type { Template } from '../../../../analysis/templates/template.ts';
import type { FigurePlace } from './figure-place.ts';

/** In a comparison a figure stands for a member: it is known by the column that the member is a value of. */
export function memberPoints(
  points: FigurePlace['points'],
  { comparison }: Pick<RunRequest, 'comparison'>,
  template: Template,
): FigurePlace['points'] {
  const column = comparison === undefined || 'kind' in comparison ? null : columnOf(comparison.over, template);
  if (column === null) return points;
  return points.map((point) => {
    const { member } = point;
    return member === undefined || column in point ? point : { ...point, [column]: member };
  });
}

type Over = Extract<NonNullable<RunRequest['comparison']>, { over: unknown }>['over'];

function columnOf(over: Over, template: Template): string | null {
  if (over.kind === 'column') return over.column;
  const param = template.params[over.param];
  return param?.kind === 'value' || param?.kind === 'values' ? (param.of.split('.')[1] ?? null) : null;
}
