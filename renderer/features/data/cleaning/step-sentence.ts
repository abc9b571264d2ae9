import { builtInLists } from '../../../../analysis/import/clean/code-lists.ts';
import type { ProposedStep } from '../../../../analysis/import/checks/check.ts';
import { roles, type Table } from '../../../../analysis/model/table.ts';
import type { Formats } from '../../../text/format.ts';
import type { Translate } from '../../../text/index.ts';
import { columnTitle } from '../column-title.ts';
import { visibleText } from '../preview/visible-text.ts';

interface SentenceParts {
  readonly t: Translate;
  readonly formats: Formats;
  /** The table with all its columns, those that steps added too. */
  readonly table: Pick<Table, 'columns'>;
  readonly tables: readonly Table[];
}

/** A step as one sentence. */
export function stepSentence(step: ProposedStep, parts: SentenceParts): string {
  const { t, formats, table } = parts;
  const title = (name: string): string => {
    const column = table.columns.find((each) => each.name === name);
    return column === undefined ? name : columnTitle(column);
  };
  switch (step.kind) {
    case 'trim':
      return t('cleaning.step.trim', { column: title(step.column) });
    case 'case':
      return t(`cleaning.step.case.${step.to}`, { column: title(step.column) });
    case 'look-alikes':
      return t(`cleaning.step.look-alikes.${step.script}`, { column: title(step.column) });
    case 'match': {
      const values = { count: step.pairs.length, column: title(step.column), list: listTitle(step.list, parts) };
      return step.codeColumn === null
        ? t('cleaning.step.match', values)
        : t('cleaning.step.matchCodes', { ...values, codes: step.codeColumn });
    }
    case 'replace':
      return t('cleaning.step.replace', { count: step.pairs.length, column: title(step.column) });
    case 'convert-unit':
      return t('cleaning.step.convert-unit', {
        column: title(step.column),
        from: step.from,
        to: step.to,
        factor: formats.number(step.factor),
      });
    case 'correct':
      return t('cleaning.step.correct', {
        column: title(step.column),
        row: String(step.at.row),
        was: stepValue(step.was, t),
        value: stepValue(step.value, t),
      });
    case 'exclude':
      return t('cleaning.step.exclude', { count: step.rows.length });
    case 'exclude-where':
      return t('cleaning.step.exclude-where', { column: title(step.column), values: names(step.values, t) });
    case 'describe':
      return t('cleaning.step.describe', {
        column: title(step.column),
        role: roleWord(step.role, t),
        unit: step.unit ?? t('cleaning.noUnit'),
      });
    case 'accept':
      return t('cleaning.step.accept', { finding: step.finding.replaceAll('-', ' ') });
  }
}

/** A value of a correction in words: a text in quotes, a missing one said. */
export function stepValue(value: string | number | boolean | null, t: Translate): string {
  if (value === null) return t('cleaning.missing');
  if (typeof value === 'boolean') return t(value ? 'cleaning.yes' : 'cleaning.no');
  return typeof value === 'number' ? String(value).replace('-', '\u2212') : `“${visibleText(value)}”`;
}

function roleWord(role: string | null, t: Translate): string {
  if (role === null) return t('cleaning.noRole');
  const known = roles.find((each) => each === role);
  return known === undefined ? role : t(`data.role.${known}`);
}

function listTitle(id: string, { tables }: SentenceParts): string {
  const known = builtInLists.find((list) => list.id === id);
  if (known !== undefined) return known.label.en;
  const [, table, column] = /^table:([^:]+):(.*)$/s.exec(id) ?? [];
  const found = tables.find(({ name }) => name === table);
  return found === undefined ? id : `${found.label}, ${column ?? ''}`;
}

function names(values: readonly string[], t: Translate): string {
  const first = values.slice(0, 3).map((value) => `“${visibleText(value)}”`);
  const more = values.length - first.length;
  const words = first.join(', ');
  return more === 0 ? words : t('cleaning.andMore', { names: words, count: more });
}
