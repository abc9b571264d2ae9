import { Select } from '@mantine/core';
import type { Param } from '../../../analysis/templates/template.ts';
import { useSay, useText } from '../../text/index.ts';
import type { Distinct } from './distinct-values.ts';
import { FieldLabel } from './FieldLabel.tsx';
import css from './options.module.css';

interface ValueFieldProps {
  readonly param: Extract<Param, { kind: 'value' }>;
  readonly value: string | number | null;
  readonly values: Distinct;
  readonly isAsked: boolean;
  readonly onChange: (value: string | number | null) => void;
}

/** One of the values that stand in a column; type to find it. */
export function ValueField({ param, value, values, isAsked, onChange }: ValueFieldProps) {
  const t = useText();
  const say = useSay();
  // The value in use stays visible while the list is read, and when the rows no longer hold it.
  const known = values ?? [];
  const all = value === null || known.includes(value) ? known : [value, ...known];
  return (
    <div>
      <Select
        label={
          <FieldLabel help={param.help === undefined ? undefined : say(param.help)}>{say(param.title)}</FieldLabel>
        }
        aria-label={say(param.title)}

        searchable={all.length > 8}
        clearable={param.optional === true}
        autoFocus={isAsked}
        placeholder={values === null ? t('analyse.valuesLoading') : t('analyse.chooseValues')}
        data={all.map(String)}
        limit={200}
        value={value === null ? null : String(value)}
        onChange={(next) => {
          onChange(all.find((each) => String(each) === next) ?? null);
        }}
      />
      {isAsked && <p className={css['asks']}>{t('analyse.asksBody')}</p>}
    </div>
  );
}
