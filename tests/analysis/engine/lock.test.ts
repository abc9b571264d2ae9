import { existsSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { lockStatements } from '../../../analysis/engine/lock.ts';
import { escapeAttempts } from './escape-attempts.ts';

// What DuckDB lets pass in spite of the lock; the look at the statement's type stops them before.
const harmlessOrGated =
  /INSTALL httpfs|^DETACH|^USE|^CHECKPOINT|^SET VARIABLE|^PRAGMA database_list|^CALL|^BEGIN|^CREATE (MACRO|SCHEMA)|^PREPARE|^EXECUTE|^VACUUM|ATTACH ':memory:'|^UPDATE EXTENSIONS|^COPY FROM DATABASE/;

it('the lock alone keeps files, network, extensions and settings shut', async () => {
  const instance = await DuckDBInstance.create(':memory:', { temp_directory: '' });
  const connection = await instance.connect();
  for (const statement of lockStatements('1GB')) await connection.run(statement);
  const passed: string[] = [];
  for (const sql of escapeAttempts.filter((attempt) => !harmlessOrGated.test(attempt))) {
    await connection.run(sql).then(
      () => passed.push(sql),
      () => undefined,
    );
  }
  expect(passed).toEqual([]);
  expect(
    ['escape-canary', 'escape-canary.csv', 'escape-canary.db', '/tmp/escape-canary.csv'].filter((path) =>
      existsSync(path),
    ),
  ).toEqual([]);
  connection.closeSync();
  instance.closeSync();
});
