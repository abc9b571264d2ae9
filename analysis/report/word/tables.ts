import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { BookColumn, BookRow, IndicatorsNode } from '../tree.ts';
import { columnWidths, panels, textWidth } from './columns.ts';
import { ink, rule, softRule, styleIds } from './styles.ts';
import { paragraph, run } from './text.ts';

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const strong: IBorderOptions = { style: BorderStyle.SINGLE, size: 10, color: ink };
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: rule };
const soft: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: softRule };
const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** A table as books set it; one too wide for the page goes on beneath itself, its names repeated. */
export function wordTables(
  columns: readonly BookColumn[],
  rows: readonly BookRow[],
  direction: 'ltr' | 'rtl',
): readonly (Table | Paragraph)[] {
  return panels(columns, rows).flatMap((panel, index) => {
    const table = wordTable(
      panel.flatMap((at) => columns[at] ?? []),
      rows.map((row) => ({ ...row, cells: panel.map((at) => row.cells[at] ?? '') })),
      direction,
    );
    // Two tables that touch would become one.
    return index === 0 ? [table] : [paragraph(direction, [], { style: styleIds.tableCell, keepNext: true }), table];
  });
}

/** Strong rules above and below, soft ones between rows, none upright; the head repeats on each page. */
function wordTable(columns: readonly BookColumn[], rows: readonly BookRow[], direction: 'ltr' | 'rtl'): Table {
  const widths = columnWidths(columns, rows);
  const cell = (
    children: Paragraph,
    at: number,
    borders: { readonly top?: IBorderOptions; readonly bottom?: IBorderOptions },
    isHead: boolean,
  ) =>
    new TableCell({
      children: [children],
      borders: { top: none, bottom: none, left: none, right: none, ...borders },
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 45, bottom: 45, left: at === 0 ? 0 : 80, right: at === columns.length - 1 ? 0 : 80 },
      verticalAlign: isHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    });
  const alignment = (column: BookColumn | undefined) => (column?.isNumber ? AlignmentType.END : AlignmentType.START);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) =>
      cell(
        paragraph(direction, [run(column.title)], { style: styleIds.tableHead, alignment: alignment(column) }),
        at,
        { top: strong, bottom: thin },
        true,
      ),
    ),
  });
  const body = rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    const above = index === 0 ? thin : row.isTotal ? thin : soft;
    return new TableRow({
      cantSplit: true,
      children: row.cells.map((text, at) =>
        cell(
          paragraph(direction, [run(text, row.isTotal ? { bold: true } : {})], {
            style: styleIds.tableCell,
            alignment: alignment(columns[at]),
            keepNext: index === 0 || (!isLast && rows[index + 1]?.isTotal === true),
          }),
          at,
          { top: above, ...(isLast ? { bottom: strong } : {}) },
          false,
        ),
      ),
    });
  });
  return new Table({
    rows: [head, ...body],
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: bare,
    ...(direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
  });
}

/** Key figures side by side between two rules, at most four to a line. */
export function indicatorTable(items: IndicatorsNode['items'], direction: 'ltr' | 'rtl'): Table {
  const across = Math.min(4, Math.max(1, items.length));
  const width = Math.floor(textWidth / across);
  const lines = Array.from({ length: Math.ceil(items.length / across) }, (_, line) =>
    Array.from({ length: across }, (__, at) => items[line * across + at]),
  );
  const rows = lines.map(
    (line) =>
      new TableRow({
        cantSplit: true,
        children: line.map(
          (item) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { top: 90, bottom: 90, left: 0, right: 140 },
              borders: { top: thin, bottom: thin, left: none, right: none },
              children: item
                ? [
                    paragraph(direction, [run(item.name, { size: 17 })], { style: styleIds.tableCell }),
                    paragraph(
                      direction,
                      [
                        run(item.value),
                        ...(item.unit === '' ? [] : [run(`\u00a0${item.unit}`, { size: 18, bold: false })]),
                      ],
                      { style: item.isMissing ? styleIds.tableCell : styleIds.indicatorValue },
                    ),
                    paragraph(direction, [run(item.reading, { size: 17 })], { style: styleIds.tableCell }),
                  ]
                : [paragraph(direction, [])],
            }),
        ),
      }),
  );
  return new Table({
    rows,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: Array.from({ length: across }, () => width),
    layout: TableLayoutType.FIXED,
    borders: bare,
    ...(direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
  });
}
