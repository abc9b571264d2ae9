import type { Engine } from '../../../analysis/engine/engine.ts';
import { literal, quoteIdentifier, sqlTypes } from '../../../analysis/engine/sql.ts';
import type { ColumnType, Role, Table } from '../../../analysis/model/table.ts';

type ColumnSpec = readonly [name: string, type: ColumnType, role?: Role | null, unit?: string | null];

/** A table as an import would leave it: rows stand in the sheet from row 2 on. */
export async function sourceTable(
  engine: Engine,
  name: string,
  specs: readonly ColumnSpec[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): Promise<Table> {
  const list = specs.map(([column, type]) => `CAST(NULL AS ${sqlTypes[type]}) AS ${quoteIdentifier(column)}`);
  await engine.exec(
    `CREATE OR REPLACE TABLE ${quoteIdentifier(name)} AS SELECT ${list.join(', ')}, CAST(NULL AS INTEGER) AS _row WHERE false`,
  );
  const tuples = rows.map((row, at) => `(${[...row.map(literal), String(at + 2)].join(', ')})`);
  if (tuples.length > 0) await engine.exec(`INSERT INTO ${quoteIdentifier(name)} VALUES ${tuples.join(', ')}`);
  return describeTable(name, specs, rows.length);
}

/** The description alone, where nothing is asked of an engine. */
export function describeTable(name: string, specs: readonly ColumnSpec[], rowCount = 0): Table {
  return {
    name,
    label: `Sheet of ${name}`,
    source: { file: 'book.xlsx', sha256: '0'.repeat(64), bytes: 1, sheet: 'Data', range: 'A2:D9', headerRows: [1] },
    columns: specs.map(([column, type, role = null, unit = null]) => ({
      name: column,
      label: column,
      type,
      unit,
      role,
      evidence: { agree: rowCount, disagree: 0, ambiguous: 0, missing: 0, reason: 'stated', examples: [] },
      letter: 'A',
    })),
    rowCount,
    dropped: [],
    notices: [],
  };
}

/** Names of all tables and views that stand in the engine. */
export async function namesIn(engine: Engine): Promise<string[]> {
  const { rows } = await engine.query(
    'SELECT table_name AS n FROM duckdb_tables() UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY n',
  );
  return rows.map((row) => String(row[0]));
}
