import { drawable } from './drawing/text.ts';

/** A piece of XML or HTML as a tree: text can only become text, whatever it says. */
export type Markup = string | Element;

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly Markup[];
}

/** An element; attributes that are undefined are left out. Tags and attribute names are always the program's own. */
export function element(
  tag: string,
  attributes: Element['attributes'] = {},
  children: readonly Markup[] = [],
): Element {
  return { tag, attributes, children };
}

/** The tree as text. `open`: elements that HTML never closes. */
export function written(markup: Markup, open: ReadonlySet<string> = new Set()): string {
  if (typeof markup === 'string') return escaped(markup);
  const { tag, attributes, children } = markup;
  const list = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escaped(String(value))}"`],
  );
  const head = `<${tag}${list.join('')}`;
  if (open.has(tag)) return `${head}>`;
  if (children.length === 0 && open.size === 0) return `${head}/>`;
  return `${head}>${children.map((child) => written(child, open)).join('')}</${tag}>`;
}

function escaped(text: string): string {
  return drawable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
