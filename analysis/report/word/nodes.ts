import { HeadingLevel, ImageRun, type Paragraph, SequentialIdentifier, type Table, TextRun } from 'docx';
import { drawable } from '../../charts/drawing/text.ts';
import type { ReportPicture } from '../picture-size.ts';
import type { FigureNode, HeadingNode, MethodNode, ReportNode, TableNode } from '../tree.ts';
import { styleIds } from './styles.ts';
import { indicatorTable, wordTables } from './tables.ts';
import { paragraph, run } from './text.ts';

type Direction = 'ltr' | 'rtl';
type Piece = Paragraph | Table;

/** A part of the report as paragraphs and tables. */
export function wordNode(
  node: ReportNode,
  pictures: ReadonlyMap<string, ReportPicture>,
  direction: Direction,
): readonly Piece[] {
  switch (node.kind) {
    case 'heading':
      return [headingOf(node, direction)];
    case 'text':
      return node.paragraphs.map((text) => paragraph(direction, [run(text)]));
    case 'figure':
      return figureOf(node, pictures.get(node.id), direction);
    case 'table':
      return [
        captionOf(node, 'Table', direction),
        // A caption stands clear of the strong rule beneath it.
        ...wordTables(node.columns, node.rows, direction),
        paragraph(direction, [run(node.notes)], { style: styleIds.notes }),
      ];
    case 'indicators':
      return [indicatorTable(node.items, direction), paragraph(direction, [], { spacing: { after: 60 } })];
    case 'method':
      return methodOf(node, direction);
    case 'gone':
      return [paragraph(direction, [run(node.text, { italics: direction === 'ltr' })])];
  }
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function headingOf(node: HeadingNode, direction: Direction): Paragraph {
  return paragraph(direction, [run(`${node.number}\u2002${node.text}`)], {
    heading: levels[node.level],
    keepNext: true,
  });
}

function captionOf(node: FigureNode | TableNode, sequence: 'Figure' | 'Table', direction: Direction): Paragraph {
  const children = [run(`${node.word}\u00a0`), new SequentialIdentifier(sequence), run(`. ${node.title}`)];
  return paragraph(direction, children, {
    style: 'Caption',
    keepNext: true,
    ...(sequence === 'Table' ? { spacing: { before: 240, after: 80 } } : {}),
  });
}

const pxPerMm = 96 / 25.4;

function figureOf(node: FigureNode, picture: ReportPicture | undefined, direction: Direction): readonly Piece[] {
  if (!picture) throw new Error(`no picture for ${node.id}`);
  const image = new ImageRun({
    type: 'png',
    data: picture.png,
    transformation: { width: picture.widthMm * pxPerMm, height: picture.heightMm * pxPerMm },
    // Numbered by its place, so that the same report gives the same bytes.
    altText: {
      id: String(1000 + node.number),
      name: `Figure ${String(node.number)}`,
      description: drawable(node.figure.alt),
    },
  });
  return [
    captionOf(node, 'Figure', direction),
    // Subtitle and picture are one paragraph: some word processors part a picture from the line it should stay with.
    paragraph(direction, [run(node.subtitle), new TextRun({ break: 1 }), image], {
      style: styleIds.figureSubtitle,
      keepLines: true,
      keepNext: true,
    }),
    paragraph(direction, [run(node.notes)], { style: styleIds.notes }),
  ];
}

function methodOf(node: MethodNode, direction: Direction): readonly Piece[] {
  const part = (title: string) => paragraph(direction, [run(title)], { style: styleIds.annex });
  return [
    paragraph(direction, [run(node.title)], { heading: HeadingLevel.HEADING_3 }),
    ...node.formulas.map((one) =>
      // Mathematics keeps its own direction in every language.
      paragraph(
        'ltr',
        [run(`${one.name}: `, { bold: true }), run(one.formula, { italics: true }), run(` ${one.filled}`)],
        {
          style: styleIds.formula,
        },
      ),
    ),
    part(node.data.title),
    ...wordTables(node.data.columns, node.data.rows, direction),
    ...node.parts.flatMap((one) => [
      part(one.title),
      ...one.lines.map((line) => paragraph(direction, [run(line)], { style: styleIds.formula })),
    ]),
  ];
}
