import { row, type Formula, type SignRole } from './formula.ts';
import { tokensOf, type Token } from './tokens.ts';

/**
 * A formula in plain characters as a tree: `a / b` a fraction, `P_f` and `m^2` scripts, `√(…)` a root. A division takes all
 * factors before it in its product, as it is read. Null where the text is no formula: it is then shown as it is.
 */
export function parseFormula(text: string): Formula | null {
  const tokens = tokensOf(text);
  if (tokens === null || tokens.length === 0 || tokens.length > longest) return null;
  const at: Place = { tokens, next: 0, depth: 0, bars: 0 };
  const whole = relation(at);
  return whole !== null && at.next === tokens.length ? whole : null;
}

/** Longer, or nested deeper, than any formula that is read as one. */
const longest = 600;
const deepest = 24;

interface Place {
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
  /** Bars that are open: the next one closes. */
  bars: number;
}

const roles: Readonly<Record<string, SignRole>> = {
  ...Object.fromEntries([...'=<>≤≥≠≈≡∈→'].map((mark) => [mark, 'relation'] as const)),
  ...Object.fromEntries([...',;:'].map((mark) => [mark, 'mark'] as const)),
  ...Object.fromEntries([...'+−±'].map((mark) => [mark, 'sum'] as const)),
  ...Object.fromEntries([...'·×∗'].map((mark) => [mark, 'product'] as const)),
  ...Object.fromEntries([...'ΣΔ∑∏'].map((mark) => [mark, 'before'] as const)),
};

const fences: Readonly<Record<string, string>> = { '(': ')', '[': ']', '|': '|' };

/** Sums side by side, parted by `=`, `<` or a comma. */
function relation(at: Place): Formula | null {
  const parts: Formula[] = [];
  // The rest of a line that goes on from the one before: `= 100 · 9.6 / 190`.
  const lead = signOf(at, 'relation');
  if (lead !== null) parts.push(lead);
  for (;;) {
    const side = sum(at);
    if (side === null) return null;
    parts.push(...(side.kind === 'row' ? side.parts : [side]));
    const sign = signOf(at, 'relation') ?? signOf(at, 'mark');
    if (sign === null) return row(parts);
    parts.push(sign);
  }
}

function sum(at: Place): Formula | null {
  const parts: Formula[] = [];
  const lead = signOf(at, 'sum');
  if (lead !== null) parts.push({ ...lead, role: 'before' });
  for (;;) {
    const term = product(at);
    if (term === null) return null;
    parts.push(...(term.kind === 'row' ? term.parts : [term]));
    const sign = signOf(at, 'sum');
    if (sign === null) return row(parts);
    parts.push(sign);
  }
}

/** Factors with `·`, and a fraction where `/` stands: what was gathered so far goes over the bar. */
function product(at: Place): Formula | null {
  let parts: Formula[] = [];
  for (;;) {
    const factor = applied(at);
    if (factor === null) return null;
    parts.push(...factor);
    while (isNext(at, '/')) {
      at.next += 1;
      const under = applied(at);
      if (under === null) return null;
      parts = [{ kind: 'fraction', over: row(parts), under: row(under) }];
    }
    const sign = signOf(at, 'product');
    if (sign === null) return row(parts);
    parts.push(sign);
  }
}

/** One factor: `ln P_r`, `max(a − b)`, `Σ y`, words that only blanks part. */
function applied(at: Place): Formula[] | null {
  const parts: Formula[] = [];
  for (;;) {
    const token = at.tokens[at.next];
    if (token === undefined || !begins(at, parts.length > 0 && !isBefore(parts.at(-1))))
      return parts.length === 0 ? null : parts;
    if (isSigned(at)) parts.push({ kind: 'sign', text: token.text, role: 'before' });
    at.next += isSigned(at) ? 1 : 0;
    const one = scripted(at);
    if (one === null) return null;
    const last = parts.at(-1);
    if (token.apart && last !== undefined && !isBefore(last)) parts.push({ kind: 'gap' });
    parts.push(one);
    while (isTightBar(at)) {
      at.next += 1;
      const under = tight(at);
      if (under === null) return null;
      const from = parts.findLastIndex((part) => part.kind === 'gap') + 1;
      parts.push({ kind: 'fraction', over: row(parts.splice(from)), under });
    }
  }
}

/** `max of ΣP/ΣA over 3 years`: a stroke without blanks parts only what stands close to it. */
function isTightBar(at: Place): boolean {
  const [bar, next] = [at.tokens[at.next], at.tokens[at.next + 1]];
  return bar?.text === '/' && !bar.apart && next !== undefined && !next.apart;
}

function tight(at: Place): Formula | null {
  const parts: Formula[] = [];
  do {
    const one = scripted(at);
    if (one === null) return null;
    parts.push(one);
  } while (begins(at, !isBefore(parts.at(-1))) && at.tokens[at.next]?.apart === false);
  return row(parts);
}

/** Whether a factor can begin, or go on, here. */
function begins(at: Place, isOn: boolean): boolean {
  const token = at.tokens[at.next];
  if (token === undefined || token.kind === 'script') return false;
  if (token.kind !== 'sign' || roles[token.text] === 'before' || '√(['.includes(token.text)) return true;
  if (token.text === '|') return !isOn || at.bars === 0;
  return !isOn && isSigned(at);
}

function isBefore(part: Formula | undefined): boolean {
  return part?.kind === 'sign' && part.role === 'before';
}

/** The figure of a filled formula may be below zero: `100 · −5.2`. */
function isSigned(at: Place): boolean {
  const [sign, figure] = [at.tokens[at.next], at.tokens[at.next + 1]];
  return sign?.kind === 'sign' && roles[sign.text] === 'sum' && figure?.kind === 'number' && !figure.apart;
}

/** An atom with what hangs on it. */
function scripted(at: Place): Formula | null {
  const base = atom(at);
  if (base === null) return null;
  let sub: Formula | null = null;
  let sup: Formula | null = null;
  for (;;) {
    const token = at.tokens[at.next];
    if (token?.kind === 'script') {
      at.next += 1;
      const body = scriptBody(token.text.slice(1));
      if (token.text.startsWith('_')) sub = sub === null ? body : row([sub, body]);
      else sup = sup === null ? body : row([sup, body]);
    } else if (token?.text === '^' && at.tokens[at.next + 1]?.text === '(') {
      at.next += 1;
      const raisedTo = atom(at);
      if (raisedTo?.kind !== 'fence') return null;
      sup = sup === null ? raisedTo.of : row([sup, raisedTo.of]);
    } else if (token?.text === '_' && at.tokens[at.next + 1]?.text === '(') {
      // Brackets under a letter speak of order: x_(1) is the smallest.
      at.next += 1;
      const place = atom(at);
      if (place === null) return null;
      sub = sub === null ? place : row([sub, place]);
    } else if (token !== undefined && token.kind === 'sign' && !token.apart && isMark(at, token)) {
      at.next += 1;
      const mark: Formula = { kind: 'sign', text: token.text === "'" ? '′' : token.text, role: 'behind' };
      sup = sup === null ? mark : row([sup, mark]);
    } else break;
  }
  return sub === null && sup === null ? base : { kind: 'scripts', base, sub, sup };
}

/** A prime, or the star of `P_f*`, which is none of a product. */
function isMark(at: Place, { text }: Token): boolean {
  if (text === '′' || text === "'") return true;
  const next = at.tokens[at.next + 1];
  return text === '∗' && (next === undefined || next.apart || ')/,'.includes(next.text));
}

function atom(at: Place): Formula | null {
  const token = at.tokens[at.next];
  if (token === undefined) return null;
  at.next += 1;
  if (token.kind === 'number' || token.kind === 'name') return { kind: token.kind, text: token.text };
  if (roles[token.text] === 'before') return { kind: 'sign', text: token.text, role: 'before' };
  if (token.text === '√') {
    const of = scripted(at);
    return of === null ? null : { kind: 'root', of: of.kind === 'fence' && of.open === '(' ? of.of : of };
  }
  const close = token.kind === 'sign' ? fences[token.text] : undefined;
  if (close === undefined || at.depth >= deepest) return null;
  const bars = at.bars;
  at.bars = close === '|' ? bars + 1 : 0;
  at.depth += 1;
  const of = relation(at);
  at.depth -= 1;
  at.bars = bars;
  if (of === null || !isNext(at, close)) return null;
  at.next += 1;
  return { kind: 'fence', open: token.text, close, of };
}

/** A script is short: a letter or two, a count, `t−1`. What cannot be parted further stands as it is. */
function scriptBody(text: string): Formula {
  return parseFormula(text) ?? { kind: 'name', text };
}

function isNext(at: Place, text: string): boolean {
  const token = at.tokens[at.next];
  return token?.kind === 'sign' && token.text === text;
}

function signOf(at: Place, role: SignRole): (Formula & { readonly kind: 'sign' }) | null {
  const token = at.tokens[at.next];
  if (token?.kind !== 'sign' || roles[token.text] !== role) return null;
  at.next += 1;
  return { kind: 'sign', text: token.text, role };
}
