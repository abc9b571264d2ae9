import type { Engine } from '../../engine/engine.ts';
import type { Table } from '../../model/table.ts';
import { aggregatesAmongMembers } from './aggregates.ts';
import type { DataCheck, Finding } from './check.ts';
import { doubledRows } from './doubled-rows.ts';
import { overlappingFlows } from './flows.ts';
import { productIdentities } from './identities.ts';
import { impossibleValues, valueWithoutQuantity } from './impossible.ts';
import { inflationPosingAsIndex } from './price-index.ts';
import { brokenStart, interpolated } from './series.ts';
import { unitMix } from './unit-mix.ts';

/** All checks on the rows of a table, in the order in which their findings are shown. */
export const dataChecks: readonly DataCheck[] = [
  inflationPosingAsIndex,
  impossibleValues,
  aggregatesAmongMembers,
  overlappingFlows,
  unitMix,
  productIdentities,
  doubledRows,
  brokenStart,
  interpolated,
  valueWithoutQuantity,
];

/** What the checks find in a table as analyses read it (after its cleaning). */
export async function checkTable(engine: Engine, table: Table): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of dataChecks) findings.push(...(await check(engine, table)));
  return findings;
}
