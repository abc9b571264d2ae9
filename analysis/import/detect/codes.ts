import type { Role } from '../../model/table.ts';
import { normalise } from '../../vocabulary/normalise.ts';
import { address } from '../address.ts';
import type { CodePlan, Question } from '../plan/plan.ts';
import { mendCode } from '../plan/mend-codes.ts';
import type { ColumnLooks } from './column-looks.ts';

/** What a spreadsheet did to the codes of a column, and how that is known. */
export interface MendedCodes {
  readonly code: CodePlan;
  /** False where the file keeps zeros in front elsewhere: the rest may be other codes, and a person is asked. */
  readonly isSure: boolean;
  readonly confidence: number;
  readonly reason: string;
}

// The Harmonised System and the tariffs made from it, by name.
const harmonised = /\b(hs|hs ?6|harmonised|harmonized|tariff|cmd ?code|cmdcode|sh|sa|nandina|ncm)\b|тн вэд/u;
const commodity = /\b(commodity|product) code\b/u;

const tradeRoles: ReadonlySet<Role | null> = new Set<Role | null>(['partner', 'reporter', 'flow']);

/**
 * Codes that a spreadsheet wrote otherwise than they are. The Harmonised System has two, four or six digits: one of
 * five lost its zero. `roles` are those of the table's columns: beside a partner a commodity code is one of trade.
 */
export function mendedCodes(label: string, looks: ColumnLooks, roles: readonly (Role | null)[]): MendedCodes | null {
  const texts = [...looks.tally.texts.values()];
  const quoted = texts.filter(({ text }) => /^'[\d.]+$/.test(text.trim()));
  if (quoted.length > 0 && quoted.length === texts.length && looks.tally.numbers === 0) {
    const reason = `all ${String(texts.length)} different codes begin with an apostrophe, which told a spreadsheet that they are words`;
    return { code: { digits: null, isQuoted: true }, isSure: true, confidence: 0.95, reason };
  }
  const words = normalise(label);
  const isNamed = harmonised.test(words);
  if (!isNamed && !(commodity.test(words) && roles.some((role) => tradeRoles.has(role)))) return null;
  const isSix = texts.every(({ text }) => /^\d{5,6}$/.test(text.trim())) && areSix(looks);
  const short = texts.some(({ text }) => text.trim().length === 5) || looks.tally.low < 100_000;
  if (!isSix || !short) return null;
  const isSure = !texts.some(({ text }) => text.trim().startsWith('0'));
  const reason = 'codes of the Harmonised System have six digits: those of five lost their zero in front';
  return { code: { digits: 6, isQuoted: false }, isSure, confidence: isNamed ? 0.95 : 0.8, reason };
}

/** Number cells, if there are any, are whole and of five or six digits. */
function areSix({ tally }: ColumnLooks): boolean {
  if (tally.plain.size > 0 || tally.moreWords > 0) return false;
  return tally.numbers === 0 || (tally.fractions === 0 && tally.low >= 10_000 && tally.high <= 999_999);
}

/** Asked where some codes of a file have their zeros and others may have lost them. */
export function codeQuestion(column: string, { tally }: ColumnLooks, code: CodePlan): Question {
  const short = [...tally.texts.values()].filter(({ text }) => text.trim().length < (code.digits ?? 0));
  const [first] = short;
  const text = first?.text.trim() ?? '';
  const count = short.reduce((all, each) => all + each.count, 0);
  return {
    code: 'code-zeros',
    id: `code-zeros:${column}`,
    column,
    text: {
      en: `${String(count)} codes have fewer than ${String(code.digits ?? 0)} digits. Did they lose their zeros in front?`,
    },
    cells: short.slice(0, 20).map(({ row, column: at }) => address(row, at)),
    count,
    answers: [
      {
        label: { en: 'Keep them as written' },
        example: `"${text}" stays "${text}"`,
        edit: { kind: 'column', column, change: { code: { digits: null, isQuoted: false } } },
        isCurrent: true,
      },
      {
        label: { en: 'Put the zeros back' },
        example: `"${text}" is "${mendCode(text, code)}"`,
        edit: { kind: 'column', column, change: { code } },
        isCurrent: false,
      },
    ],
  };
}
