import { MultiSelect, Select } from '@mantine/core';
import type { Comparison, MemberComparison, RunRequest, Sweep } from '../../../../analysis/run/binding.ts';
import { memberChoices, mostMembers } from '../../../../analysis/run/members.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import type { ParamValue, Template } from '../../../../analysis/templates/template.ts';
import { useSay, useText } from '../../../text/index.ts';
import { FieldLabel } from '../FieldLabel.tsx';
import { useAnswer } from '../use-answer.ts';
import { begunComparison, comparableId, comparables, type Comparable } from './comparables.ts';
import { SweepFields } from './SweepFields.tsx';
import css from '../options.module.css';

interface CompareOverProps {
  readonly template: Template;
  readonly request: RunRequest;
  readonly tables: readonly Table[];
  /** The values in use, by parameter. */
  readonly values: Readonly<Record<string, ParamValue | undefined>>;
  /** Null: one result. */
  readonly onChange: (comparison: Comparison | null) => void;
}

/** One analysis over several regions, products, years or settings: what, which of them, and against which. */
export function CompareOver({ template, request, tables, values, onChange }: CompareOverProps) {
  const t = useText();
  const say = useSay();
  const { comparison } = request;
  const all = comparables(template, request.bindings);
  if (all.length === 0) return null;
  const item = ({ id, title }: Comparable) => ({ value: id, label: say(title) });
  const groups = [
    { group: t('analyse.compareOptions'), items: all.filter(({ kind }) => kind === 'option').map(item) },
    { group: t('analyse.compareColumns'), items: all.filter(({ kind }) => kind === 'column').map(item) },
    { group: t('analyse.compareSweeps'), items: all.filter(({ kind }) => kind === 'sweep').map(item) },
  ].filter(({ items }) => items.length > 0);
  return (
    <fieldset className={css['show']}>
      <Select
        label={<FieldLabel help={t('analyse.compareOverHelp')}>{t('analyse.compareOver')}</FieldLabel>}
        aria-label={t('analyse.compareOver')}
        placeholder={t('analyse.compareNothing')}
        clearable
        searchable={all.length > 8}
        data={groups}
        value={comparison === undefined ? null : comparableId(comparison)}
        onChange={(id) => {
          const chosen = all.find((each) => each.id === id);
          const name = chosen?.kind === 'sweep' ? chosen.param : '';
          onChange(chosen === undefined ? null : begunComparison(chosen, template.params[name], values[name]));
        }}
      />
      {comparison !== undefined &&
        ('kind' in comparison ? (
          <SweepFields
            key={comparison.param}
            sweep={comparison}
            param={template.params[comparison.param]}
            onChange={(sweep: Sweep) => {
              onChange(sweep);
            }}
          />
        ) : (
          <MemberFields
            template={template}
            request={request}
            tables={tables}
            comparison={comparison}
            onChange={onChange}
          />
        ))}
    </fieldset>
  );
}

interface MemberFieldsProps extends Omit<CompareOverProps, 'values'> {
  readonly comparison: MemberComparison;
}

function MemberFields({ template, request, tables, comparison, onChange }: MemberFieldsProps) {
  const t = useText();
  const say = useSay();
  const { over, members, reference } = comparison;
  const { template: id, bindings, decisions } = request;
  const answer = useAnswer(JSON.stringify([id, bindings, decisions, over]), (engine, signal) =>
    memberChoices(engine, template, request, over, tables, { signal }),
  );
  const there = answer.state === 'there' ? answer.value : [];
  const param = over.kind === 'param' ? template.params[over.param] : undefined;
  const options = param?.kind === 'choice' ? param.options : {};
  const chosen = members === 'all' ? [] : members;
  const choices = [...new Set([...chosen, ...there])].map((member) => {
    const words = options[String(member)];
    return { value: String(member), label: words === undefined ? String(member) : say(words) };
  });
  const memberOf = (text: string) => [...there, ...chosen].find((each) => String(each) === text) ?? text;
  return (
    <>
      <MultiSelect
        label={t('analyse.compareMembers')}
        searchable
        limit={200}
        placeholder={
          chosen.length > 0
            ? ''
            : answer.state === 'asked'
              ? t('analyse.valuesLoading')
              : t('analyse.compareMembersAll', { most: mostMembers })
        }
        data={choices}
        value={chosen.map(String)}
        onChange={(next) => {
          onChange({ ...comparison, members: next.length === 0 ? 'all' : next.map(memberOf) });
        }}
      />
      <Select
        label={t('analyse.compareReference')}
        placeholder={t('analyse.compareReferenceNone')}
        clearable
        searchable={choices.length > 8}
        limit={200}
        data={choices}
        value={reference === undefined ? null : String(reference)}
        onChange={(next) => {
          const { over: same, members: kept } = comparison;
          onChange({ over: same, members: kept, ...(next !== null && { reference: memberOf(next) }) });
        }}
      />
    </>
  );
}
