import { layoutReport } from '../../../analysis/report/layout.ts';
import { pictureDpi, pictureSize, type ReportPicture } from '../../../analysis/report/picture-size.ts';
import type { ReportTree } from '../../../analysis/report/tree.ts';
import { measure, pngOf } from '../../charts/picture.ts';
import type { FileKind, SavedFile } from '../../host/host.ts';
import { host } from '../../host/index.ts';
import { useSettings } from '../../settings/settings.ts';
import type { Workbench } from '../../state/workbench.ts';
import type { Translate } from '../../text/index.ts';
import { languageInfo } from '../../text/languages.ts';
import { documentsOf } from './documents.ts';
import { pageFonts } from './page-fonts.ts';

export type ReportFormat = 'word' | 'html';

/** Write the report to a file that the person names; null when they think better of it. */
export async function exportReport(format: ReportFormat, state: Workbench, t: Translate): Promise<SavedFile | null> {
  const { report, title } = state.project;
  const tree = layoutReport({ ...report, title: report.title.trim() || title }, documentsOf(state.results), {
    language: languageInfo[useSettings.getState().language].content,
    date: today(),
    isTeaching: state.project.isTeaching,
  });
  const kind: FileKind =
    format === 'word'
      ? { title: t('report.wordFile'), extensions: ['.docx'] }
      : { title: t('report.htmlFile'), extensions: ['.html'] };
  const name = fileName(tree.title || t('report.title'));
  const bytes = format === 'word' ? await wordBytes(tree) : await htmlBytes(tree);
  return host.saveFile(`${name}${kind.extensions[0] ?? ''}`, kind, bytes);
}

async function wordBytes(tree: ReportTree): Promise<Uint8Array<ArrayBuffer>> {
  const { toDocx } = await import('../../../analysis/report/docx.ts');
  const pictures = new Map<string, ReportPicture>();
  for (const node of tree.nodes) {
    if (node.kind !== 'figure') continue;
    const size = pictureSize(node.figure);
    const pixels = (mm: number) => Math.round((mm / 25.4) * 96);
    const png = await pngOf(
      node.figure,
      { width: pixels(size.widthMm), height: pixels(size.heightMm), palette: 'print', parts: 'plot' },
      pictureDpi,
    );
    pictures.set(node.id, { png, ...size });
  }
  return toDocx(tree, pictures);
}

async function htmlBytes(tree: ReportTree): Promise<Uint8Array<ArrayBuffer>> {
  const { toHtml } = await import('../../../analysis/report/html.ts');
  return new TextEncoder().encode(toHtml(tree, { measure, fonts: await pageFonts(tree.language) }));
}

/** The calendar day where the person sits. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Letters, digits, spaces and dashes of any language: nothing that a file system objects to. */
function fileName(title: string): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.join(' ').slice(0, 80).trim() || 'report';
}
