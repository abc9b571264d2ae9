import type { Text } from '../../model/text.ts';

/*
 * Seasons of the year as codes: m1 to m12 for months, q1 to q4 for quarters.
 */

const months = [
  ['m1', 'January', 'Jan'],
  ['m2', 'February', 'Feb'],
  ['m3', 'March', 'Mar'],
  ['m4', 'April', 'Apr'],
  ['m5', 'May', 'May'],
  ['m6', 'June', 'Jun'],
  ['m7', 'July', 'Jul'],
  ['m8', 'August', 'Aug'],
  ['m9', 'September', 'Sep'],
  ['m10', 'October', 'Oct'],
  ['m11', 'November', 'Nov'],
  ['m12', 'December', 'Dec'],
] as const;

const quarters = [
  ['q1', 'the first quarter', 'Q1'],
  ['q2', 'the second quarter', 'Q2'],
  ['q3', 'the third quarter', 'Q3'],
  ['q4', 'the fourth quarter', 'Q4'],
] as const;

/** Words of the codes, for columns of tables. */
export const seasonWords: Readonly<Record<string, Text>> = Object.fromEntries(
  [...months, ...quarters].map(([code, name]) => [code, { en: name }]),
);

/** Short words of the codes, for axes. */
export const shortSeasonWords: Readonly<Record<string, Text>> = Object.fromEntries(
  [...months, ...quarters].map(([code, , short]) => [code, { en: short }]),
);

/** A place of a text that says the season whose code the fact holds. */
export function seasonPlace(fact: string): string {
  const cases = [...months, ...quarters].map(([code, name]) => `${code} {${name}}`);
  return `{${fact}_value, select, ${cases.join(' ')} other {–}}`;
}

/** SQL of the code of a season counted from 1, in a year of `period` seasons. */
export function seasonCode(period: string, season: string): string {
  return `concat(CASE WHEN ${period} = 12 THEN 'm' ELSE 'q' END, CAST(${season} AS INTEGER))`;
}
