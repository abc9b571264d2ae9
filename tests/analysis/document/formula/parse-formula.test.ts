import { describe, expect, it } from 'vitest';
import { mathElements, type MathElement } from '../../../../analysis/document/formula/math-elements.ts';
import type { Formula } from '../../../../analysis/document/formula/formula.ts';
import { parseFormula } from '../../../../analysis/document/formula/parse-formula.ts';
import { templates } from '../../../../analysis/templates/index.ts';

/** The tree in brackets, to read it in a test: `{over|under}`, `base_sub^sup`, `√[of]`. */
function drawn(formula: Formula): string {
  switch (formula.kind) {
    case 'number':
    case 'name':
    case 'sign':
      return formula.text;
    case 'gap':
      return ' ';
    case 'row':
      return formula.parts.map(drawn).join('');
    case 'fraction':
      return `{${drawn(formula.over)}|${drawn(formula.under)}}`;
    case 'root':
      return `√[${drawn(formula.of)}]`;
    case 'fence':
      return `${formula.open}${drawn(formula.of)}${formula.close}`;
    case 'scripts':
      return [
        drawn(formula.base),
        formula.sub === null ? '' : `_[${drawn(formula.sub)}]`,
        formula.sup === null ? '' : `^[${drawn(formula.sup)}]`,
      ].join('');
  }
}

function read(text: string): string | null {
  const formula = parseFormula(text);
  return formula === null ? null : drawn(formula);
}

describe('a formula in plain characters', () => {
  it.each([
    ['P_1 − P_0', 'P_[1]−P_[0]'],
    ['100 · P_f · c / P_r', '{100·P_[f]·c|P_[r]}'],
    ['a / b · c', '{a|b}·c'],
    ['a + b / c', 'a+{b|c}'],
    ['(x_ip / X_i) / (x_wp / X_w)', '{({x_[ip]|X_[i]})|({x_[wp]|X_[w]})}'],
    ['(P_1 / P_0)^(1 / T) − 1', '({P_[1]|P_[0]})^[{1|T}]−1'],
    ['10⁶ · x / X_w²', '{10^[6]·x|X_[w]^[2]}'],
    ['CV · √(1 − adjR²), CV = 100 · sd / mean', 'CV·√[1−adjR^[2]],CV={100·sd|mean}'],
    ['d = ln(P_t / P_t−1)', 'd=ln({P_[t]|P_[t−1]})'],
    ['max(P_i − P_i−1)', 'max(P_[i]−P_[i−1])'],
    ['√(Σ(d − mean d)² / (N − 1))', '√[{Σ(d−mean d)^[2]|(N−1)}]'],
    ['Σ w · x / Σ w', '{Σw·x|Σw}'],
    ['slope of ln P_r on ln(P_f · c)', 'slope of ln P_[r] on ln(P_[f]·c)'],
    ['P_f* = P_f · c', 'P_[f]^[∗]=P_[f]·c'],
    ['Δz_t = ρ · z_{t−1} + β⁻', 'Δz_[t]=ρ·z_[t−1]+β^[−]'],
    ['Σ |s_i − a_i| / 2', '{Σ|s_[i]−a_[i]||2}'],
    ['100 · [a − b] · c / Σ(x + m)', '{100·[a−b]·c|Σ(x+m)}'],
    ['x_1−y_1', 'x_[1]−y_[1]'],
    ['Σ (2i − n − 1) · x_(i) / (n · Σ x)', '{Σ(2i−n−1)·x_[(i)]|(n·Σx)}'],
    ['B = quantile_0.9(Y), or max of ΣP/ΣA over 3 years', 'B=quantile_[0.9](Y),or max of {ΣP|ΣA} over 3 years'],
    ['½ · Σ |q − b|', '½·Σ|q−b|'],
    ['100·P_f*/P_r', '100·{P_[f]^[∗]|P_[r]}'],
    ['t = b / s.e.(b), n − 2 degrees of freedom', 't={b|s.e.(b)},n−2 degrees of freedom'],
    ['log-linear trend', 'log-linear trend'],
  ])('%s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it.each([
    ['100 · 9.60 · 5.0 / 190.0', '{100·9.60·5.0|190.0}'],
    ['100 · −5.2 / 3', '{100·−5.2|3}'],
    ['5 − −3', '5−−3'],
    ['12,345.6\u00a0LCU/kg − 1\u202f234,5\u00a0t', '12,345.6\u00a0LCU/kg−1\u202f234,5\u00a0t'],
    ['= 25.3\u00a0% · 3 %', '=25.3\u00a0%·3 %'],
    ['\u2066−4.5\u00a0%\u2069 + 2', '−4.5\u00a0%+2'],
    ['not available / 3', '{not available|3}'],
  ])('filled with figures: %s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it.each(['', '(a + b', 'a +', 'a / / b', '“Retail” − 3', 'a ^ b', '_f', `${'('.repeat(200)}a${')'.repeat(200)}`])(
    'stays text where it is none: %s',
    (text) => {
      expect(read(text)).toBe(null);
    },
  );

  it('of every template is read, and gives every one of its characters back', () => {
    const unread = templates.flatMap(({ id, indicators }) =>
      indicators.flatMap(({ formulaId, formula }) => {
        const tree = parseFormula(formula);
        return tree !== null && letters(mathElements(tree)) === letters([formula])
          ? []
          : [`${id} ${formulaId}: ${formula}`];
      }),
    );
    expect(unread).toEqual([]);
  });
});

/** Letters and figures alone, as written. */
function letters(pieces: readonly (MathElement | string)[]): string {
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : letters(piece.children))).join('');
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}
