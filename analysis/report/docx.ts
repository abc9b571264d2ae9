import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  type Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { drawable } from '../charts/drawing/text.ts';
import { formatValue } from '../document/format.ts';
import type { ReportPicture } from './picture-size.ts';
import type { ReportTree } from './tree.ts';
import { wordNode } from './word/nodes.ts';
import { ink2, softRule, stylesFor } from './word/styles.ts';
import { steady } from './word/steady.ts';
import { paragraph, run } from './word/text.ts';

/** The report as a Word file. Pictures by the id of their figure, at the dots to the inch they were painted in. */
export async function toDocx(
  tree: ReportTree,
  pictures: ReadonlyMap<string, ReportPicture>,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: drawable(tree.title),
    subject: drawable(tree.subtitle),
    creator: drawable(tree.author) || 'Value Chain Workbench',
    lastModifiedBy: drawable(tree.author) || 'Value Chain Workbench',
    description: tree.teaching ?? '',
    styles: stylesFor(tree.language),
    // Page numbers are counted here, so that Word opens the file without asking to update its fields.
    pageNumbers: estimatePageNumbers,
    sections: [sectionOf(tree, pictures)],
  });
  return steady(await Packer.toArrayBuffer(document), tree.date);
}

/** From this many headings on a report has a table of contents. */
const headingsForContents = 4;

function sectionOf(tree: ReportTree, pictures: ReadonlyMap<string, ReportPicture>): ISectionOptions {
  const { direction } = tree;
  const headings = tree.nodes.filter((node) => node.kind === 'heading');
  const contents: readonly (Paragraph | TableOfContents)[] =
    headings.length < headingsForContents
      ? []
      : [
          paragraph(direction, [run(tree.contents, { bold: true, size: 25 })], { spacing: { before: 360, after: 80 } }),
          new TableOfContents(tree.contents, { headingStyleRange: '1-2', hyperlink: true }),
        ];
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: 11906, height: 16838 },
        margin: { top: 1361, bottom: 1304, left: 1417, right: 1418, header: 680, footer: 600 },
      },
    },
    headers: {
      default: new Header({ children: [headerOf(tree)] }),
      first: new Header({ children: [paragraph(direction, [])] }),
    },
    footers: { default: footerOf(tree), first: footerOf(tree) },
    children: [...titleOf(tree), ...contents, ...tree.nodes.flatMap((node) => wordNode(node, pictures, direction))],
  };
}

function titleOf(tree: ReportTree): readonly (Paragraph | Table)[] {
  const { direction } = tree;
  const date = tree.date === null ? '' : formatValue(tree.date, 'date', {}, tree.language);
  const by = [tree.author, date].filter((part) => part !== '').join(' · ');
  return [
    ...(tree.title === '' ? [] : [paragraph(direction, [run(tree.title)], { style: 'Title' })]),
    ...(tree.subtitle === '' ? [] : [paragraph(direction, [run(tree.subtitle, { size: 26, color: ink2 })])]),
    ...(by === '' ? [] : [paragraph(direction, [run(by, { color: ink2 })])]),
    ...(tree.teaching === null ? [] : [paragraph(direction, [run(tree.teaching, { bold: true, color: '7A4A00' })])]),
  ];
}

function headerOf(tree: ReportTree): Paragraph {
  const words = [tree.title, tree.teaching ?? ''].filter((part) => part !== '').join(' · ');
  return paragraph(tree.direction, [run(words, { size: 17, color: ink2 })], {
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: softRule, space: 4 } },
  });
}

function footerOf(tree: ReportTree): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 17, color: ink2 });
  return new Footer({ children: [paragraph(tree.direction, [number], { alignment: AlignmentType.END })] });
}
