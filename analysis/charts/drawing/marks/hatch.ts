import type { Box } from '../box.ts';
import type { Shape } from '../drawing.ts';

/** One slanting line across a cell: below the middle, told without colour. */
export function hatchShapes({ left, top, width, height }: Box): readonly Shape[] {
  const side = Math.max(Math.min(width, height) - 2, 4);
  const [x, y] = [left + width / 2, top + height / 2];
  const half = side / 2;
  return [
    {
      kind: 'line',
      points: [
        [x - half, y - half],
        [x + half, y + half],
      ],
      stroke: 'ink',
      width: 0.75,
      dash: [],
    },
  ];
}

/** A short level stroke in an empty cell: there is no value. */
export function missingShapes({ left, top, width, height }: Box): readonly Shape[] {
  const half = Math.min(width / 2 - 1, 4);
  const [x, y] = [left + width / 2, top + height / 2];
  return half <= 0.5
    ? []
    : [
        {
          kind: 'line',
          points: [
            [x - half, y],
            [x + half, y],
          ],
          stroke: 'axis',
          width: 1,
          dash: [],
        },
      ];
}
