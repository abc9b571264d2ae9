import type { ChartBlock, ResultDocument, TableBlock } from '../../../analysis/document/result-document.ts';
import type { ReportBlock } from '../../../analysis/report/outline.ts';
import type { RunResult } from '../../state/workbench.ts';

/** The last document of each run that has one. */
export function documentsOf(results: Readonly<Record<string, RunResult>>): ReadonlyMap<string, ResultDocument> {
  return new Map(
    Object.entries(results).flatMap(([run, { document }]) => (document === null ? [] : [[run, document]])),
  );
}

export function chartOf(document: ResultDocument | null, id: string): ChartBlock | undefined {
  return document?.blocks.find((block): block is ChartBlock => block.kind === 'chart' && block.id === id);
}

export function tableOf(document: ResultDocument | null, id: string): TableBlock | undefined {
  return document?.blocks.find((block): block is TableBlock => block.kind === 'table' && block.id === id);
}

/** Captions typed over the live ones. */
export function editedCount(blocks: readonly ReportBlock[]): number {
  return blocks.filter(
    (block) =>
      ((block.kind === 'figure' || block.kind === 'table') && block.title !== null) ||
      (block.kind === 'figure' && block.subtitle !== null),
  ).length;
}
