import type { Language, Text } from '../model/text.ts';
import type { RunDone, Scalar, StepResult } from '../run/outcome.ts';
import type { Fact, ParamValue, Param, Template, UnitRef } from '../templates/template.ts';
import { inLanguages, type Places, type PlaceValue } from './fill.ts';
import { formatList, formatNumber, formatValue, notAvailable } from './format.ts';
import { inLanguage } from '../model/text.ts';

/** Every fact of a template as a place of its texts. */
export function factPlaces(template: Template, outcome: RunDone): Places {
  return Object.fromEntries(Object.entries(template.facts).map(([name, fact]) => [name, factPlace(fact, outcome)]));
}

/** Value of a fact: of the first row of its step. */
export function factValue(fact: Fact, outcome: RunDone): Scalar {
  return firstValue(stepNamed(outcome, fact.step), fact.column);
}

/** Whether a `when` such as `summary.hasPrices` holds. */
export function holds(when: string | undefined, outcome: RunDone): boolean {
  if (when === undefined) return true;
  const [step = '', column = ''] = when.split('.');
  return firstValue(stepNamed(outcome, step), column) === true;
}

/** Words of a unit; empty when there is none. */
export function unitWords(unit: UnitRef | undefined, step: string, outcome: RunDone): string {
  if (unit === undefined) return '';
  if (typeof unit === 'string') return unit;
  const [need = '', column] = unit.of.split('.');
  if (column === undefined) return String(firstValue(stepNamed(outcome, step), unit.of) ?? '');
  return outcome.units.find((each) => each.need === need && each.column === column)?.unit ?? '';
}

/** A step by name. */
export function stepNamed(outcome: RunDone, name: string): StepResult {
  const step = outcome.steps.find((each) => each.name === name);
  if (step === undefined) throw new Error(`unknown step: ${name}`);
  return step;
}

/** A parameter's value in words. */
export function paramShown(param: Param, value: ParamValue, spoken: readonly Language[]): Text {
  return inLanguages(spoken, (language) => {
    if (value === null) return inLanguage(notSet, language);
    if (Array.isArray(value)) return formatList(value.map(String), language);
    if (param.kind === 'choice') return inLanguage(param.options[String(value)] ?? { en: String(value) }, language);
    if (param.kind === 'number' && typeof value === 'number') {
      // As it was given: a parameter is not rounded.
      const decimals = String(value).split('.')[1]?.length ?? 0;
      return formatNumber(value, { decimals, ...(param.unit === undefined ? {} : { unit: param.unit }) }, language);
    }
    return typeof value === 'object' ? '' : formatValue(value, 'text', {}, language);
  });
}

function factPlace(fact: Fact, outcome: RunDone): PlaceValue {
  const value = factValue(fact, outcome);
  const style = {
    unit: unitWords(fact.unit, fact.step, outcome),
    ...(fact.decimals === undefined ? {} : { decimals: fact.decimals }),
    ...(fact.signed === undefined ? {} : { signed: fact.signed }),
  };
  return {
    value,
    shown: (language) =>
      value === null ? inLanguage(notAvailable, language) : formatValue(value, fact.kind, style, language),
  };
}

function firstValue(step: StepResult, column: string): Scalar {
  const at = step.columns.indexOf(column);
  if (at < 0) throw new Error(`unknown column: ${step.name}.${column}`);
  return step.rows[0]?.[at] ?? null;
}

const notSet: Text = {
  en: 'not set',
  fr: 'non défini',
  es: 'sin definir',
  ru: 'не задано',
  ar: 'غير محدد',
  zh: '未设置',
};
