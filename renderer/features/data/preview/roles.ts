import type { ColumnType, Role } from '../../../../analysis/model/table.ts';

const everyRole: Readonly<Record<Role, true>> = {
  area: true,
  'area-code': true,
  product: true,
  'product-code': true,
  period: true,
  flow: true,
  reporter: true,
  partner: true,
  stage: true,
  market: true,
  element: true,
  'area-harvested': true,
  yield: true,
  production: true,
  quantity: true,
  value: true,
  price: true,
  currency: true,
  unit: true,
  flag: true,
  note: true,
};

/** All roles, in the order of the vocabulary. */
export const roles = Object.keys(everyRole).filter((name): name is Role => Object.hasOwn(everyRole, name));

export function isRole(name: string | null): name is Role {
  return name !== null && Object.hasOwn(everyRole, name);
}

export const columnTypes = ['text', 'integer', 'number', 'date', 'boolean'] as const satisfies readonly ColumnType[];

export function isColumnType(name: string | null): name is ColumnType {
  return columnTypes.some((type) => type === name);
}
