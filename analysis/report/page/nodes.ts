import { draw } from '../../charts/drawing/draw.ts';
import { svgOf } from '../../charts/drawing/svg.ts';
import type { Measure } from '../../charts/drawing/text.ts';
import { element, type Markup } from '../../charts/markup.ts';
import { palettes } from '../../charts/palette.ts';
import { mathElements } from '../../document/formula/math-elements.ts';
import { parseFormula } from '../../document/formula/parse-formula.ts';
import { pictureSize } from '../picture-size.ts';
import type {
  BookColumn,
  BookRow,
  FigureNode,
  HeadingNode,
  IndicatorsNode,
  MethodNode,
  ReportNode,
  TableNode,
} from '../tree.ts';

const pxPerMm = 96 / 25.4;

/** A part of the report as elements of a page. */
export function pageNode(node: ReportNode, measure: Measure): Markup {
  switch (node.kind) {
    case 'heading':
      return element(headingTag(node), { id: headingId(node) }, [plain(node.number), plain(node.text)]);
    case 'text':
      return element(
        'div',
        {},
        node.paragraphs.map((text) => element('p', { dir: 'auto' }, [text])),
      );
    case 'figure':
      return figureOf(node, measure);
    case 'table':
      return tableOf(node);
    case 'indicators':
      return indicatorsOf(node);
    case 'method':
      return methodOf(node);
    case 'gone':
      return element('p', { class: 'gone' }, [node.text]);
  }
}

/** Where a heading is found; made of its number, never of its words. */
export function headingId(node: HeadingNode): string {
  return `s-${node.number.replaceAll('.', '-')}`;
}

function headingTag(node: HeadingNode): string {
  return `h${String(node.level + 1)}`;
}

/** Words that keep their own direction whatever stands beside them. */
export function plain(text: string): Markup {
  return element('bdi', {}, [text]);
}

function caption(node: FigureNode | TableNode): Markup {
  return element('span', { class: 'cap' }, [`${node.word} ${String(node.number)}. `, plain(node.title)]);
}

function figureOf(node: FigureNode, measure: Measure): Markup {
  const { widthMm, heightMm } = pictureSize(node.figure);
  const drawing = draw(node.figure, Math.round(widthMm * pxPerMm), Math.round(heightMm * pxPerMm), measure);
  return element('figure', {}, [
    element('figcaption', {}, [caption(node), element('span', { class: 'under' }, [plain(node.subtitle)])]),
    svgOf(drawing, palettes.print),
    element('p', { class: 'notes', dir: 'auto' }, [node.notes]),
  ]);
}

function tableOf(node: TableNode): Markup {
  return element('figure', {}, [
    element('figcaption', {}, [caption(node)]),
    bookTable(node.columns, node.rows),
    element('p', { class: 'notes', dir: 'auto' }, [node.notes]),
  ]);
}

function bookTable(columns: readonly BookColumn[], rows: readonly BookRow[]): Markup {
  const side = (column: BookColumn | undefined) => (column?.isNumber ? 'n' : undefined);
  const head = columns.map((column) => element('th', { scope: 'col', class: side(column) }, [plain(column.title)]));
  const body = rows.map((row) =>
    element(
      'tr',
      { class: row.isTotal ? 'sum' : undefined },
      row.cells.map((cell, at) =>
        at === 0
          ? element('th', { scope: 'row', class: side(columns[at]) }, [plain(cell)])
          : element('td', { class: side(columns[at]) }, [plain(cell)]),
      ),
    ),
  );
  const table = element('table', {}, [element('thead', {}, [element('tr', {}, head)]), element('tbody', {}, body)]);
  return element('div', { class: 'scroll' }, [table]);
}

function indicatorsOf(node: IndicatorsNode): Markup {
  return element(
    'div',
    { class: 'keys' },
    node.items.map((item) =>
      element('dl', {}, [
        element('dt', {}, [plain(item.name)]),
        element('dd', { class: item.isMissing ? 'm' : 'v' }, [
          plain(item.value),
          ...(item.unit === '' ? [] : [element('span', {}, ['\u00a0', plain(item.unit)])]),
        ]),
        element('dd', { class: 'r' }, [plain(item.reading)]),
      ]),
    ),
  );
}

/** A formula as MathML, which browsers set by themselves; what is none stays text. */
function mathematics(text: string, otherwise: 'i' | 'span'): readonly Markup[] {
  const formula = parseFormula(text);
  return formula === null ? [element(otherwise, {}, [text])] : mathElements(formula);
}

function methodOf(node: MethodNode): Markup {
  const formulas = node.formulas.map((one) =>
    element('li', {}, [
      plain(one.name),
      ': ',
      // Mathematics keeps its own direction in every language.
      element('span', { class: 'f', dir: 'ltr' }, [
        ...mathematics(one.formula, 'i'),
        ' ',
        ...mathematics(one.filled, 'span'),
      ]),
    ]),
  );
  return element('section', { class: 'method' }, [
    element('h3', {}, [plain(node.title)]),
    ...(formulas.length > 0 ? [element('ul', {}, formulas)] : []),
    element('h4', {}, [node.data.title]),
    bookTable(node.data.columns, node.data.rows),
    ...node.parts.flatMap((part) => [
      element('h4', {}, [part.title]),
      element(
        'ul',
        {},
        part.lines.map((line) => element('li', { dir: 'auto' }, [line])),
      ),
    ]),
  ]);
}
