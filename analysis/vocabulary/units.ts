import { currencyCodes } from './countries.ts';
import { remembered } from './remembered.ts';
import { currencySigns, unitAtoms, type Dimension, type UnitAtom } from './unit-atoms.ts';

/**
 * Units are written `[multiplier ]atom[/[multiplier ]atom]`: `t`, `1000 ha`, `kg/ha`, `XAF/kg`, `USD/46 kg`, `%`.
 * That text is the code that columns carry.
 */
export interface Unit {
  readonly code: string;
  readonly dimension: Dimension | 'yield' | 'price' | 'compound';
  /** False where a factor must be asked for: customary units that vary by place and crop. */
  readonly isExact: boolean;
}

interface Part {
  readonly multiplier: number;
  readonly atom: UnitAtom;
}

interface Measure {
  readonly top: Part;
  readonly bottom: Part | null;
}

/** The code of the unit that a text names, or null when it names none or could name two. */
export function parseUnit(text: string): string | null {
  const measure = measureOf(text);
  return measure === null ? null : codeOf(measure);
}

/** Facts of a unit code, or null when it is none. */
export function unitOf(code: string): Unit | null {
  const measure = measureOf(code);
  if (measure === null) return null;
  const parts = measure.bottom === null ? [measure.top] : [measure.top, measure.bottom];
  return {
    code: codeOf(measure),
    dimension: dimensionOf(measure),
    isExact: parts.every((part) => part.atom.factor !== null),
  };
}

/** Number to multiply values in `from` by to have them in `to`; null when they do not convert without asking. */
export function convertFactor(from: string, to: string): number | null {
  const a = measureOf(from);
  const b = measureOf(to);
  if (a === null || b === null) return null;
  if (codeOf(a) === codeOf(b)) return 1;
  if ((a.bottom === null) !== (b.bottom === null)) return null;
  const top = partFactor(a.top, b.top);
  const bottom = a.bottom === null || b.bottom === null ? 1 : partFactor(a.bottom, b.bottom);
  return top === null || bottom === null ? null : top / bottom;
}

/** Customary units, to be asked about, with the size that is usual somewhere. */
export const unitsToAsk: readonly UnitAtom[] = unitAtoms.filter((atom) => atom.factor === null);

function partFactor(from: Part, to: Part): number | null {
  if (from.atom.code === to.atom.code) return from.multiplier / to.multiplier;
  // Money converts by an exchange rate and things by nothing at all: never by a factor of ours.
  if (from.atom.dimension !== to.atom.dimension || ['money', 'count'].includes(from.atom.dimension)) return null;
  if (from.atom.factor === null || to.atom.factor === null) return null;
  return (from.multiplier * from.atom.factor) / (to.multiplier * to.atom.factor);
}

function dimensionOf({ top, bottom }: Measure): Unit['dimension'] {
  if (bottom === null) return top.atom.dimension;
  if (top.atom.dimension === 'money' && bottom.atom.dimension !== 'area') return 'price';
  if (top.atom.dimension === 'mass' && bottom.atom.dimension === 'area') return 'yield';
  return 'compound';
}

function codeOf({ top, bottom }: Measure): string {
  return bottom === null ? partCode(top) : `${partCode(top)}/${partCode(bottom)}`;
}

function partCode({ multiplier, atom }: Part): string {
  return multiplier === 1 ? atom.code : `${String(multiplier)} ${atom.code}`;
}

const measureOf = remembered(readMeasure);

function readMeasure(text: string): Measure | null {
  const plain = clean(text);
  return plain === '' || plain.length > 60 ? null : measureIn(plain);
}

function measureIn(plain: string): Measure | null {
  const whole = readPart(plain);
  if (whole !== null) return { top: whole, bottom: null };
  const [top, bottom, ...more] = plain.split(/\s*\/\s*|\s+(?:per|par|por|на|в)\s+|(?<=[\p{L}$€£])\s+من\s+|每/u);
  if (top === undefined || bottom === undefined || more.length > 0) return null;
  const topPart = readPart(top);
  const bottomPart = readPart(bottom);
  return topPart === null || bottomPart === null ? null : { top: topPart, bottom: bottomPart };
}

function readPart(text: string): Part | null {
  const alone = readAtom(text);
  if (alone !== null) return { multiplier: 1, atom: alone };
  const number = /^(\d[\d ,']*(?:\.\d+)?)\s*(\D.*)$/u.exec(text);
  if (number !== null) return scaled(Number((number[1] ?? '').replace(/[ ,']/g, '')), number[2] ?? '');
  for (const [word, size] of multiplierWords) {
    if (!text.startsWith(word)) continue;
    const rest = text.slice(word.length);
    // Chinese writes no space after 万; other words need one, so that `mil` does not eat `milk`.
    if (rest !== '' && (/^[\s.]/.test(rest) || /\p{Script=Han}$/u.test(word))) {
      return scaled(size, rest.replace(/^[\s.]+(de |d'|of )?/u, ''));
    }
  }
  const back = /^(.+?)\s+(thousands?|millions?|mln|тыс|млн)\.?$/u.exec(text);
  return back === null ? null : scaled(multiplierSizes.get(back[2] ?? '') ?? 1, back[1] ?? '');
}

function scaled(multiplier: number, rest: string): Part | null {
  const inner = readPart(rest.trim());
  return inner === null || !(multiplier > 0) ? null : { multiplier: multiplier * inner.multiplier, atom: inner.atom };
}

const atomByName = new Map<string, UnitAtom>();
for (const atom of unitAtoms) for (const name of [atom.code, ...atom.aliases]) atomByName.set(clean(name), atom);

const multiplierSizes: ReadonlyMap<string, number> = new Map([
  ['thousands', 1e3],
  ['thousand', 1e3],
  ['milliers', 1e3],
  ['mille', 1e3],
  ['miles', 1e3],
  ['mil', 1e3],
  ['тысяч', 1e3],
  ['тыс', 1e3],
  ['ألف', 1e3],
  ['الف', 1e3],
  ['千', 1e3],
  ['万', 1e4],
  ['hundred', 1e2],
  ['百万', 1e6],
  ['亿', 1e8],
  ['millions', 1e6],
  ['million', 1e6],
  ['millones', 1e6],
  ['milhoes', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['млн', 1e6],
  ['миллионов', 1e6],
  ['مليون', 1e6],
  ['billion', 1e9],
  ['milliards', 1e9],
  ['milliard', 1e9],
  ['bn', 1e9],
  ['млрд', 1e9],
  ['مليار', 1e9],
]);

const multiplierWords = [...multiplierSizes].sort((a, b) => b[0].length - a[0].length);

function readAtom(text: string): UnitAtom | null {
  const plain = text.replace(/\.$/, '');
  const atom = atomByName.get(plain);
  if (atom !== undefined) return atom;
  const sign = Object.hasOwn(currencySigns, plain) ? currencySigns[plain] : undefined;
  const currency = sign ?? (currencyCodes.has(plain.toUpperCase()) ? plain.toUpperCase() : undefined);
  return currency === undefined ? null : { code: currency, dimension: 'money', factor: null, aliases: [] };
}

/** Lower case, one kind of space, no accents on Latin letters, powers as digits. */
function clean(text: string): string {
  // `Mt` is a megatonne, `MT` and `mt` a metric ton: the first is not guessed.
  if (/^Mt\b/.test(text.trim())) return '';
  return text
    .replace(/²/g, '2')
    .replace(/³/g, '3')
    .replace(/[’‘`]/g, "'")
    .replace(/^\s*'000\b/, '1000')
    .normalize('NFKD')
    .replace(/(?<=[a-zA-Z])\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\u00a0]+/gu, ' ')
    .trim();
}
