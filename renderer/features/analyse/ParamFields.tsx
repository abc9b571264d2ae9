import { Switch } from '@mantine/core';
import type { Table } from '../../../analysis/model/table.ts';
import type { NeedBinding } from '../../../analysis/run/binding.ts';
import type { Param, ParamValue, Template } from '../../../analysis/templates/template.ts';
import { useSay } from '../../text/index.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { useChoices, type Distinct } from './distinct-values.ts';
import { FieldLabel } from './FieldLabel.tsx';
import { NumberField } from './NumberField.tsx';
import { ValueField } from './ValueField.tsx';
import { ValuesField } from './ValuesField.tsx';

interface ParamFieldsProps {
  readonly template: Template;
  readonly bindings: Readonly<Record<string, NeedBinding>>;
  readonly tables: readonly Table[];
  /** The values in use: those set by hand, else those that the last run resolved. */
  readonly values: Readonly<Record<string, ParamValue | undefined>>;
  /** Parameters that the template does not assume and nobody has stated. */
  readonly asked: readonly string[];
  /** The parameter that a comparison goes through: it has no single value to set. */
  readonly compared: string | null;
  readonly onChange: (name: string, value: ParamValue) => void;
}

/** The settings of a template, one field for each, in its order. What is asked for stands first. */
export function ParamFields({ template, bindings, tables, values, asked, compared, onChange }: ParamFieldsProps) {
  const choices = useChoices(template, bindings, tables);
  const params = Object.entries(template.params).filter(([name]) => name !== compared);
  const inOrder = [
    ...params.filter(([name]) => asked.includes(name)),
    ...params.filter(([name]) => !asked.includes(name)),
  ];
  return inOrder.map(([name, param]) => (
    <ParamField
      key={name}
      param={param}
      choices={choices?.[name] ?? null}
      value={values[name]}
      isAsked={asked.includes(name)}
      onChange={(value) => {
        onChange(name, value);
      }}
    />
  ));
}

interface ParamFieldProps {
  readonly param: Param;
  /** What stands in its column, for a parameter of values. */
  readonly choices: Distinct;
  readonly value: ParamValue | undefined;
  readonly isAsked: boolean;
  readonly onChange: (value: ParamValue) => void;
}

function ParamField({ param, choices, value, isAsked, onChange }: ParamFieldProps) {
  const say = useSay();
  switch (param.kind) {
    case 'number':
      return (
        <NumberField
          param={param}
          value={typeof value === 'number' ? value : value === undefined ? param.default : null}
          isAsked={isAsked}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <ChoiceField param={param} value={typeof value === 'string' ? value : param.default} onChange={onChange} />
      );
    case 'switch':
      return (
        <div>
          <Switch
            label={
              <FieldLabel help={param.help === undefined ? undefined : say(param.help)}>{say(param.title)}</FieldLabel>
            }
            aria-label={say(param.title)}
            checked={typeof value === 'boolean' ? value : param.default}
            onChange={(event) => {
              onChange(event.currentTarget.checked);
            }}
          />
        </div>
      );
    case 'value':
      return (
        <ValueField
          param={param}
          value={typeof value === 'string' || typeof value === 'number' ? value : null}
          values={choices}
          isAsked={isAsked}
          onChange={onChange}
        />
      );
    case 'values':
      return (
        <ValuesField
          param={param}
          chosen={chosenOf(value, param.default, choices)}
          values={choices}
          onChange={onChange}
        />
      );
  }
}

function chosenOf(
  value: ParamValue | undefined,
  rule: 'all' | 'none',
  choices: Distinct,
): readonly (string | number)[] {
  if (typeof value === 'object' && value !== null) return value;
  return rule === 'all' ? (choices ?? []) : [];
}
