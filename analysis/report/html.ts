import type { Measure } from '../charts/drawing/text.ts';
import { element, type Markup, written } from '../charts/markup.ts';
import { headingId, pageNode, plain } from './page/nodes.ts';
import { base64 } from './page/base64.ts';
import type { PageFont } from './page/fonts.ts';

export type { PageFont };
import { pageStyle } from './page/style.ts';
import type { HeadingNode, ReportTree } from './tree.ts';

export interface PageOptions {
  /** Widths of text in the chart's typeface. */
  readonly measure: Measure;
  readonly fonts?: readonly PageFont[];
}

/** Nothing may be fetched and nothing may run: the page is text, shapes and the fonts it carries. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

const neverClosed: ReadonlySet<string> = new Set(['meta']);

/** The report as one HTML file that needs no other. */
export function toHtml(tree: ReportTree, options: PageOptions): string {
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [tree.title === '' ? 'Value Chain Workbench' : tree.title]),
  ];
  const body = element('main', {}, [
    titleOf(tree),
    ...contentsOf(tree),
    ...tree.nodes.map((node) => pageNode(node, options.measure)),
  ]);
  // The style is the program's own text: it holds no words of users, so it is the one thing written as it is.
  const style = `<style>${fontFaces(options.fonts ?? [])}${pageStyle}</style>`;
  return [
    '<!doctype html>',
    `<html lang="${tree.language}" dir="${tree.direction}">`,
    `<head>${head.map((one) => written(one, neverClosed)).join('')}${style}</head>`,
    `<body>${written(body, neverClosed)}</body>`,
    '</html>',
    '',
  ].join('\n');
}

function titleOf(tree: ReportTree): Markup {
  const by = [tree.author, tree.date ?? ''].filter((part) => part !== '').map(plain);
  return element('header', {}, [
    element('h1', { dir: 'auto' }, [tree.title]),
    ...(tree.subtitle === '' ? [] : [element('p', { class: 'sub', dir: 'auto' }, [tree.subtitle])]),
    ...(by.length === 0
      ? []
      : [
          element(
            'p',
            { class: 'by' },
            by.flatMap((one, at) => (at === 0 ? [one] : [' · ', one])),
          ),
        ]),
    ...(tree.teaching === null ? [] : [element('p', { class: 'teaching' }, [tree.teaching])]),
  ]);
}

function contentsOf(tree: ReportTree): readonly Markup[] {
  const headings = tree.nodes.filter((node): node is HeadingNode => node.kind === 'heading');
  if (headings.length < 3) return [];
  const items = headings.map((node) =>
    element('li', { class: `l${String(node.level)}` }, [
      element('a', { href: `#${headingId(node)}` }, [plain(`${node.number}\u2002${node.text}`)]),
    ]),
  );
  return [
    element('nav', { 'aria-label': tree.contents }, [element('p', {}, [tree.contents]), element('ol', {}, items)]),
  ];
}

function fontFaces(fonts: readonly PageFont[]): string {
  return fonts
    .map(
      ({ family, weight, style, woff2 }) =>
        `@font-face{font-family:"${family}";font-weight:${String(weight)};font-style:${style};src:url(data:font/woff2;base64,${base64(woff2)}) format("woff2")}`,
    )
    .join('');
}
