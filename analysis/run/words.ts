import type { Place, Severity } from '../model/notice.ts';
import type { Text } from '../model/text.ts';
import type { RunNotice, Scalar } from './outcome.ts';

/*
 * Every sentence the runner says on its own account. Templates bring theirs.
 */

export type UnitTrouble = 'unit-missing' | 'unit-assumed' | 'unit-mismatch' | 'unit-left-out';

const unitTexts: Readonly<
  Record<UnitTrouble, { readonly severity: Severity; readonly text: Text; readonly next: Text }>
> = {
  'unit-missing': {
    severity: 'look',
    text: { en: 'No unit is known for the column “{column}”; its values are used as they are.' },
    next: { en: 'State the unit of the column.' },
  },
  'unit-assumed': {
    severity: 'look',
    text: { en: 'No unit is known for the column “{column}”; its values are taken as {to}.' },
    next: { en: 'State the unit of the column.' },
  },
  'unit-mismatch': {
    severity: 'wrong',
    text: { en: 'The column “{column}” is in {from}, which cannot be converted to {to}.' },
    next: { en: 'Choose another column, or state its unit if it was read wrongly.' },
  },
  'unit-left-out': {
    severity: 'look',
    text: {
      en: '{count, plural, one {One value} other {# values}} of the column “{column}” cannot be converted to {to} (unit: {from}) and {count, plural, one {counts} other {count}} as missing.',
    },
    next: { en: 'To use other rows, keep those of one unit by a filter, or state the unit of the column.' },
  },
};

export function unitNotice(
  code: UnitTrouble,
  where: Place,
  found: { readonly from: string; readonly to: string; readonly count: number },
): RunNotice {
  return { code, ...unitTexts[code], where, places: { column: where.column ?? '', ...found } };
}

const fixed = {
  'need-not-bound': {
    severity: 'wrong',
    text: { en: 'No table is chosen for “{need}”.' },
    next: { en: 'Choose a table and its columns in the options.' },
  },
  'table-missing': {
    severity: 'wrong',
    text: { en: 'The table {table} is no longer there.' },
    next: { en: 'Choose another table, or import the file again.' },
  },
  'column-not-bound': {
    severity: 'wrong',
    text: { en: '“{need}” needs a column for “{column}”.' },
    next: { en: 'Choose the column in the options.' },
  },
  'column-missing': {
    severity: 'wrong',
    text: { en: 'The table has no column “{column}”.' },
    next: { en: 'Choose another column in the options.' },
  },
  'column-unfit': {
    severity: 'wrong',
    text: {
      en: 'The column “{column}” cannot be read as {kind, select, number {a number} year {a year} date {a date} other {text}}.',
    },
    next: { en: 'Choose another column, or import the table again with another type for it.' },
  },
  'value-unread': {
    severity: 'look',
    text: {
      en: '{count, plural, one {One value} other {# values}} of the column “{column}” cannot be read as {kind, select, year {a year} date {a date} other {a value}}, such as “{example}”, and {count, plural, one {counts} other {count}} as missing.',
    },
    next: { en: 'Mend the values in the source, or import the table again with another type for the column.' },
  },
  'values-conflict': {
    severity: 'wrong',
    text: {
      en: '{count, plural, one {One place holds} other {# places hold}} two different values for “{column}”. They are neither added nor averaged.',
    },
    next: { en: 'Keep one of them by a filter, or bind the column that tells them apart.' },
  },
  'no-rows': {
    severity: 'wrong',
    text: { en: 'No row of the table is left for “{need}”.' },
    next: { en: 'Widen the filters, or choose another table.' },
  },
  'parameter-unknown': {
    severity: 'wrong',
    text: { en: 'There is no parameter “{name}”.' },
    next: { en: 'Leave it out, or correct its name.' },
  },
  'parameter-type': {
    severity: 'wrong',
    text: {
      en: '“{title}” must be {kind, select, number {a number} integer {a whole number} switch {yes or no} values {a list of values} other {one of the choices}}; it is {value}.',
    },
    next: { en: 'Give another value.' },
  },
  'parameter-bounds': {
    severity: 'wrong',
    text: {
      en: '“{title}” must be {bounds, select, both {between {min} and {max}} least {at least {min}} other {at most {max}}}; it is {value}.',
    },
    next: { en: 'Give a value within the bounds.' },
  },
  'parameter-choice': {
    severity: 'wrong',
    text: { en: '“{title}” must be one of {options}; it is {value}.' },
    next: { en: 'Choose one of them.' },
  },
  'parameter-value-absent': {
    severity: 'wrong',
    text: { en: '“{value}” does not occur in the data for “{title}”. The data hold {options}.' },
    next: { en: 'Choose a value that occurs.' },
  },
  'parameter-no-values': {
    severity: 'wrong',
    text: { en: 'The data hold no value for “{title}”.' },
    next: { en: 'Widen the filters, or choose another column.' },
  },
  'decision-unknown': {
    severity: 'look',
    text: { en: 'This analysis has no check “{code}”; the decision about it was left aside.' },
    next: { en: 'Take the decision back.' },
  },
  'decision-not-open': {
    severity: 'look',
    text: {
      en: 'The finding of the check “{code}” cannot be {choice, select, accept {accepted} fix {fixed here} other {overruled}}; the decision was left aside.',
    },
    next: { en: 'Take the decision back, or choose another.' },
  },
  'decision-without-reason': {
    severity: 'look',
    text: { en: 'The check “{code}” is overruled only with a reason; the decision was left aside.' },
    next: { en: 'Write the reason: it is printed beside the result.' },
  },
  'decision-not-needed': {
    severity: 'know',
    text: {
      en: 'The decision about the check “{code}” is no longer needed: it finds nothing in these data{choice, select, fix {, and nothing was changed} other {}}.',
    },
    next: { en: 'Take the decision back.' },
  },
  'comparison-unknown': {
    severity: 'wrong',
    text: { en: 'This analysis has no {kind, select, column {column} other {option}} “{name}” to compare by.' },
    next: { en: 'Choose a column that is bound, or an option of the analysis.' },
  },
  'comparison-too-few': {
    severity: 'wrong',
    text: { en: '{count, plural, =0 {There is nothing} other {There is only one value}} to compare by “{title}”.' },
    next: { en: 'Choose another column or option, or widen the filters.' },
  },
  'comparison-too-many': {
    severity: 'look',
    text: { en: 'Of {count} values of “{title}” the {shown} with the most rows are compared.' },
    next: { en: 'Name the values to compare others.' },
  },
  'reference-absent': {
    severity: 'look',
    text: { en: 'The reference “{value}” does not occur in the data for “{title}”; there is none.' },
    next: { en: 'Choose a reference that occurs.' },
  },
  'value-undefined': {
    severity: 'look',
    text: {
      en: '{count, plural, one {One value} other {# values}} of “{column}” in the step “{step}” came out as no number and {count, plural, one {is} other {are}} shown as missing.',
    },
    next: { en: 'Look for zeros under a division in the data.' },
  },
} as const satisfies Readonly<Record<string, { severity: Severity; text: Text; next: Text }>>;

export type FixedCode = keyof typeof fixed;

/** One of the runner's own notices. */
export function runNotice(
  code: FixedCode,
  where: Place,
  places: Readonly<Record<string, Scalar>>,
  found: { readonly rows?: readonly number[]; readonly count?: number } = {},
): RunNotice {
  return { code, ...fixed[code], where, places, ...found };
}
