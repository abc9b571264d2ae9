import { pictureMaker } from '../../../analysis/node/pictures.ts';
import { blocksForResult } from '../../../analysis/report/add.ts';
import { layoutReport, type LayoutOptions } from '../../../analysis/report/layout.ts';
import type { Report } from '../../../analysis/report/outline.ts';
import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import { sampleResult } from './sample-result.ts';

export const fontFolder = new URL('../../../renderer/theme/fonts', import.meta.url).pathname;

export const maker = pictureMaker(fontFolder);

/** A report of three chapters: words of the writer, a whole result, and a figure whose analysis is gone. */
export const sampleReport: Report = {
  title: 'Dried apricots, Valley Province 2024',
  subtitle: 'Who earns what along the chain',
  author: 'Ministry of Agriculture',
  blocks: [
    { id: 'h0', kind: 'heading', level: 1, text: 'The product and the study' },
    { id: 't0', kind: 'text', text: 'A first paragraph.\n\nA second one,\nwhich says why.' },
    ...blocksForResult('r1', sampleResult, 'en'),
    { id: 'h1', kind: 'heading', level: 2, text: 'Accounts of the actors' },
    { id: 'h2', kind: 'heading', level: 1, text: 'Policy and risk' },
    { id: 'f9', kind: 'figure', run: 'gone', chart: 'x', title: null, subtitle: null },
  ],
};

export function sampleTree(
  options: Partial<LayoutOptions> = {},
  report = sampleReport,
  result: ResultDocument = sampleResult,
) {
  return layoutReport(report, new Map([['r1', result]]), {
    language: 'en',
    date: '2024-11-21',
    isTeaching: true,
    ...options,
  });
}
