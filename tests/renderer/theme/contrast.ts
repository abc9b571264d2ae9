export type Tokens = Readonly<Record<string, string>>;

/** Custom properties of the token file: the light theme, and the dark one laid over it. */
export function readTokens(css: string): { readonly light: Tokens; readonly dark: Tokens } {
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({ selector, body }));
  const of = (part: string) =>
    Object.assign({}, ...blocks.filter(({ selector }) => selector.includes(part)).map(({ body }) => properties(body)));
  const light: Tokens = of(':root');
  return { light, dark: { ...light, ...of('dark') } };
}

function properties(body: string): Tokens {
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

/** Contrast ratio of two tokens. Source: WCAG 2.2, definitions of contrast ratio and relative luminance. */
export function contrast(tokens: Tokens, a: string, b: string): number {
  const [one, two] = [luminance(tokens, a), luminance(tokens, b)];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

function luminance(tokens: Tokens, name: string): number {
  const hex = /^#([0-9a-f]{6})$/i.exec(tokens[name] ?? '')?.[1];
  if (hex === undefined) throw new Error(`not a colour: --${name}`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
