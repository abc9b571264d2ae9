import { describe, expect, it } from 'vitest';
import { refuseStatement } from '../../../analysis/engine/statement.ts';
import { escapeAttempts } from './escape-attempts.ts';

describe('refuseStatement', () => {
  it.each([
    'SELECT 1',
    'select 1;',
    ' \n(SELECT 1) UNION ALL (SELECT 2)',
    'WITH a AS (SELECT 1) SELECT * FROM a',
    'FROM t',
    'VALUES (1), (2)',
    'PIVOT t ON a USING sum(b)',
    'DESCRIBE t',
    'SUMMARIZE t',
    'EXPLAIN SELECT 1',
    'EXPLAIN ANALYZE SELECT 1',
    'EXPLAIN (FORMAT json) SELECT 1',
    'EXPLAIN (SELECT 1)',
    'CREATE TABLE a AS SELECT 1',
    'CREATE OR REPLACE TEMP TABLE a (b INTEGER)',
    'CREATE VIEW "INSTALL httpfs" AS SELECT 1',
    'DROP VIEW IF EXISTS a',
    'INSERT INTO a VALUES (1)',
    'UPDATE a SET b = 1',
    'DELETE FROM a',
    'ALTER TABLE a RENAME TO b',
    "SELECT 'INSTALL httpfs; LOAD x'",
    'SELECT $$; COPY$$ /* ; LOAD */ -- ; ATTACH',
    'SELECT a AS "x;y" FROM t',
    "SELECT E'\\'; --'",
  ])('lets %j pass', (sql) => {
    expect(() => refuseStatement(sql)).not.toThrow();
  });

  // The others on the list are SELECTs and the like: those are for the lock.
  const byType = escapeAttempts.filter(
    (sql) => !/^(SELECT|WITH|FROM|CREATE (TABLE|VIEW)|EXPLAIN ANALYZE SELECT)[^;]*$/.test(sql),
  );

  it.each(byType)('refuses %j', (sql) => {
    expect(() => refuseStatement(sql)).toThrow(expect.objectContaining({ kind: 'denied' }));
  });

  it.each(["SELECT 'a", 'SELECT "a', 'SELECT /* a', 'SELECT $x$ a $$'])('cannot read %j', (sql) => {
    expect(() => refuseStatement(sql)).toThrow(expect.objectContaining({ kind: 'syntax' }));
  });

  it('reads a megabyte of SQL in less than a second', () => {
    const started = performance.now();
    refuseStatement(`SELECT ${"'a''b', ".repeat(70_000)} ${'('.repeat(100_000)} 1 ${'/* * */'.repeat(50_000)}`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
