/** A piece of a formula; `apart`: a blank stands before it. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'script';
  readonly text: string;
  readonly apart: boolean;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ';
const lowered = '₀₁₂₃₄₅₆₇₈₉';
const plainOf = new Map([
  ...[...raised].map((mark, at) => [mark, '0123456789+−n'[at] ?? ''] as const),
  ...[...lowered].map((mark, at) => [mark, String(at)] as const),
]);

// Figures keep the marks of any language (1,234.5 and 1 234,5 with blanks that do not break), and the unit behind such a
// blank. A percent sign belongs to its figure.
const number = /\d+(?:[.,\u00a0\u202f]\d+)*(?:e[+−-]?\d+)?(?:\u00a0[^\s\d,;()[\]=][^\s,;()[\]]*|[\u00a0\u202f]?%)?/uy;
// Words, words with a hyphen, and shortened ones: `s.e.`
const name = /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]+)*|%/uy;
/** `_f`, `_t−1`, `_{i,j}`, `^2`; `^(` opens a group and is read by the parser. */
const script = /([_^])(?:\{([^{}]*)\}|(\p{Nd}+\.\p{Nd}+|[\p{L}\p{Nd}]+(?:[−+-][\p{L}\p{Nd}]+(?![\p{L}\p{Nd}_^(]))?))/uy;
const unicodeScript = new RegExp(`[${raised}]+|[${lowered}]+`, 'uy');
const rest = /…|\.\.\.|[∞½¼¾⅓⅔]/uy;
const isolates = /[\u2066-\u2069]/g;

/** The pieces of a formula in order; null where a character has no place in one. */
export function tokensOf(text: string): readonly Token[] | null {
  const whole = text.replaceAll(isolates, '');
  const tokens: Token[] = [];
  let at = 0;
  let apart = false;
  const found = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(whole);
  };
  const push = (kind: Token['kind'], piece: string, length: number) => {
    tokens.push({ kind, text: piece, apart });
    at += length;
    apart = false;
  };
  while (at < whole.length) {
    const mark = whole.charAt(at);
    if (/\s/.test(mark)) {
      apart = true;
      at += 1;
      continue;
    }
    const figure = found(number);
    const lowOrHigh = found(script);
    const small = found(unicodeScript);
    const word = found(name);
    const ends = found(rest);
    if (figure !== null) push('number', figure[0], figure[0].length);
    else if (lowOrHigh !== null)
      push('script', `${lowOrHigh[1] ?? ''}${lowOrHigh[2] ?? lowOrHigh[3] ?? ''}`, lowOrHigh[0].length);
    else if (small !== null) push('script', scriptOf(small[0]), small[0].length);
    // A difference is a sign before its letter: Δz.
    else if (mark === 'Δ' || mark === 'Σ') push('sign', mark, 1);
    else if (word !== null) push('name', word[0], word[0].length);
    else if (ends !== null) push('number', ends[0].length === 1 ? ends[0] : '…', ends[0].length);
    else if (signs.has(mark)) push('sign', mark === '-' ? '−' : mark === '*' ? '∗' : mark, 1);
    else return null;
  }
  return tokens;
}

const signs = new Set("_+-−±·×*/=<>≤≥≠≈≡∈→,;:|()[]√∑∏^′'");

function scriptOf(marks: string): string {
  const plain = [...marks].map((mark) => plainOf.get(mark) ?? mark).join('');
  return `${lowered.includes(marks.charAt(0)) ? '_' : '^'}${plain}`;
}
