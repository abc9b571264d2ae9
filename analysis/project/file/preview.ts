import type { Measure } from '../../charts/drawing/text.ts';
import type { ResultDocument } from '../../document/result-document.ts';
import { blocksForResult } from '../../report/add.ts';
import { toHtml } from '../../report/html.ts';
import { layoutReport } from '../../report/layout.ts';
import type { Report, ReportBlock } from '../../report/outline.ts';
import type { Project } from '../project.ts';
import type { WriteOptions } from '../study.ts';

/** The study as a page that any browser shows: its report or, as long as there is none, its results. */
export function previewOf(
  project: Project,
  results: ReadonlyMap<string, ResultDocument>,
  options: Pick<WriteOptions, 'program' | 'savedAt' | 'withoutRawData'>,
): string {
  const { report } = project;
  const written = report.blocks.length > 0 ? report.blocks : blocksOfResults(project, results);
  const firstOf = (...titles: readonly string[]): string => titles.find((title) => title.trim() !== '') ?? '';
  const outline = {
    title: firstOf(report.title, project.title, 'Study'),
    subtitle: report.subtitle,
    author: report.author,
    blocks: [aboutBlock(project, options, written), ...written],
  };
  const page = (shown: Report): string =>
    toHtml(
      layoutReport(shown, results, {
        language: 'en',
        date: options.savedAt.slice(0, 10),
        isTeaching: project.isTeaching,
      }),
      { measure: roughMeasure },
    );
  try {
    return page(outline);
  } catch {
    // A figure that cannot be drawn shows on the screen as what it is; it must not stand between a study and its file.
    return page({ ...outline, blocks: outline.blocks.filter(({ kind }) => kind === 'heading' || kind === 'text') });
  }
}

function blocksOfResults(project: Project, results: ReadonlyMap<string, ResultDocument>): readonly ReportBlock[] {
  const blocks: ReportBlock[] = [];
  for (const { id } of project.runs) {
    const result = results.get(id);
    if (result !== undefined) blocks.push(...blocksForResult(id, result, 'en', new Set(blocks.map((each) => each.id))));
  }
  return blocks;
}

function aboutBlock(
  project: Project,
  { program, savedAt, withoutRawData }: Pick<WriteOptions, 'program' | 'savedAt' | 'withoutRawData'>,
  written: readonly ReportBlock[],
): ReportBlock {
  const tables = project.tables.map(
    ({ label, rowCount, source }) => `${label} (${String(rowCount)} rows) from ${source.file}`,
  );
  const data = tables.length === 0 ? 'It holds no tables.' : `Its data: ${tables.join('; ')}.`;
  const without = withoutRawData === true ? ' It was saved without the data themselves.' : '';
  const taken = new Set(written.map(({ id }) => id));
  let id = 'about';
  while (taken.has(id)) id = `${id}-study`;
  const how = `This page shows a study saved by ${program} on ${savedAt.slice(0, 10)}.`;
  return { id, kind: 'text', text: `${how} ${data}${without}` };
}

/**
 * Widths as those of most sans-serif typefaces: the page is read with whatever fonts the reader has, and the file is the
 * same wherever it is saved.
 */
const roughMeasure: Measure = (text, size, weight) => {
  let width = 0;
  for (const letter of text)
    width += /[ijlI.,:;'|! ]/u.test(letter) ? 0.28 : /[\p{Lu}mwMW%@—]/u.test(letter) ? 0.68 : 0.54;
  return width * size * (weight === 400 ? 1 : 1.04);
};
