import { expect, it } from 'vitest';
import type { Template } from '../../../../../analysis/templates/template.ts';
import { memberPoints } from '../../../../../renderer/features/analyse/trace/member-points.ts';
import { margins } from '../fixture.ts';

const level = { kind: 'value', title: { en: 'Level' }, of: 'prices.level', default: 'first' } as const;
const template: Template = { ...margins, params: { ...margins.params, level } };
const points = [{ member: 'Retail', value: 190 }];

it('a figure of a member is known by the column that is compared, or that the option chooses from', () => {
  const known = [{ member: 'Retail', value: 190, level: 'Retail' }];
  const column = { kind: 'column', need: 'prices', column: 'level' } as const;
  expect(memberPoints(points, { comparison: { over: column, members: 'all' } }, template)).toEqual(known);
  const param = { kind: 'param', param: 'level' } as const;
  expect(memberPoints(points, { comparison: { over: param, members: 'all' } }, template)).toEqual(known);
});

it('it stays as it is where the member is a setting, and where nothing is compared', () => {
  const setting = { over: { kind: 'param', param: 'prices' }, members: 'all' } as const;
  expect(memberPoints(points, { comparison: setting }, template)).toEqual(points);
  expect(memberPoints(points, { comparison: { kind: 'sweep', param: 'fresh', values: [1, 2] } }, template)).toEqual(
    points,
  );
  expect(memberPoints(points, {}, template)).toEqual(points);
});
