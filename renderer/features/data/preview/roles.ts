import { columnTypes, roles, type ColumnType, type Role } from '../../../../analysis/model/table.ts';

export function isRole(name: string | null): name is Role {
  return roles.some((role) => role === name);
}

export function isColumnType(name: string | null): name is ColumnType {
  return columnTypes.some((type) => type === name);
}
