import type { Formula } from './formula.ts';

/** An element of presentation MathML as plain data, for the screen and for pages. */
export interface MathElement {
  readonly tag: 'math' | 'mrow' | 'mi' | 'mn' | 'mo' | 'mfrac' | 'msub' | 'msup' | 'msubsup' | 'msqrt' | 'mspace';
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathElement | string)[];
}

/**
 * A formula as MathML: one element for each piece that may stand in a line of its own, since browsers break no line inside
 * mathematics. A piece ends behind a comma, and before `=`, `+` or `−` where these stand in no bracket and under no bar.
 */
export function mathElements(formula: Formula): readonly MathElement[] {
  const pieces: Formula[][] = [[]];
  for (const part of partsOf(formula)) {
    const last = pieces.at(-1) ?? [];
    const isBreak = part.kind === 'sign' && (part.role === 'relation' || part.role === 'sum');
    if (isBreak && last.length > 0) pieces.push([part]);
    else last.push(part);
    if (part.kind === 'sign' && part.role === 'mark') pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 0).map((piece) => element('math', piece.map(set), { dir: 'ltr' }));
}

function set(formula: Formula): MathElement {
  switch (formula.kind) {
    case 'number':
      return element('mn', [formula.text]);
    case 'name':
      // A letter that stands for a quantity leans; a word stands upright.
      return element('mi', [formula.text], [...formula.text].length > 1 ? { mathvariant: 'normal' } : {});
    case 'gap':
      return element('mspace', [], { width: '0.28em' });
    case 'sign':
      return sign(formula);
    case 'row':
      return element('mrow', formula.parts.map(set));
    case 'fraction':
      return element('mfrac', [bare(formula.over), bare(formula.under)]);
    case 'root':
      return element('msqrt', partsOf(formula.of).map(set), tall(formula.of));
    case 'fence':
      return element('mrow', [
        element('mo', [formula.open], { fence: 'true', form: 'prefix', ...tall(formula.of) }),
        ...partsOf(formula.of).map(set),
        element('mo', [formula.close], { fence: 'true', form: 'postfix', ...tall(formula.of) }),
      ]);
    case 'scripts':
      return scripts(formula);
  }
}

function sign({ text, role }: Extract<Formula, { kind: 'sign' }>): MathElement {
  if (role === 'before') {
    // A sum over what follows, or the sign of a figure: no room behind a sign, a little behind a sum.
    const room = text === 'Σ' || text === '∑' || text === '∏' ? '0.12em' : '0';
    return element('mo', [text], { form: 'prefix', lspace: '0', rspace: room, largeop: 'false' });
  }
  if (role === 'behind') return element('mo', [text], { form: 'postfix', lspace: '0', rspace: '0' });
  if (role === 'mark')
    return element('mo', [text], { separator: 'true', lspace: '0', rspace: text === ':' ? '0.28em' : '0.5em' });
  return element('mo', [text], { form: 'infix' });
}

/** Marks a bracket or a root around a fraction: fonts for text have no tall ones, so the painter draws them out. */
function tall(formula: Formula): MathElement['attributes'] {
  return isTall(formula) ? { 'data-tall': 'true' } : {};
}

function isTall(formula: Formula): boolean {
  switch (formula.kind) {
    case 'fraction':
      return true;
    case 'row':
      return formula.parts.some(isTall);
    case 'scripts':
      return isTall(formula.base);
    case 'root':
    case 'fence':
      return isTall(formula.of);
    default:
      return false;
  }
}

/** Over and under a bar a whole in brackets needs none. */
function bare(formula: Formula): MathElement {
  return set(formula.kind === 'fence' && formula.open === '(' ? formula.of : formula);
}

function scripts({ base, sub, sup }: Extract<Formula, { kind: 'scripts' }>): MathElement {
  const root = set(base);
  if (sub !== null && sup !== null) return element('msubsup', [root, small(sub), small(sup)]);
  if (sub !== null) return element('msub', [root, small(sub)]);
  return sup === null ? root : element('msup', [root, small(sup)]);
}

/** A fraction in a script stands in one line: a bar there would be too small to read. */
function small(formula: Formula): MathElement {
  return set(flat(formula));
}

function flat(formula: Formula): Formula {
  if (formula.kind === 'row') return { kind: 'row', parts: formula.parts.map(flat) };
  if (formula.kind !== 'fraction') return formula;
  return {
    kind: 'row',
    parts: [flat(formula.over), { kind: 'sign', text: '/', role: 'behind' }, flat(formula.under)],
  };
}

function partsOf(formula: Formula): readonly Formula[] {
  return formula.kind === 'row' ? formula.parts : [formula];
}

function element(
  tag: MathElement['tag'],
  children: MathElement['children'],
  attributes: MathElement['attributes'] = {},
): MathElement {
  return { tag, attributes, children };
}
