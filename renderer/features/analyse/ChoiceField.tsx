import { Select } from '@mantine/core';
import type { Param } from '../../../analysis/templates/template.ts';
import { useSay } from '../../text/index.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { FieldLabel } from './FieldLabel.tsx';
import css from './options.module.css';

interface ChoiceFieldProps {
  readonly param: Extract<Param, { kind: 'choice' }>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Two or three short options stand side by side; more, or longer ones, open as a list. */
export function ChoiceField({ param, value, onChange }: ChoiceFieldProps) {
  const say = useSay();
  const title = say(param.title);
  const help = param.help === undefined ? undefined : say(param.help);
  const options = Object.entries(param.options).map(([key, text]) => ({ value: key, label: say(text) }));
  const isShort = options.length <= 3 && options.reduce((sum, option) => sum + option.label.length, 0) <= 24;
  return (
    <div>
      {isShort ? (
        <>
          <div className={css['label']}>
            <FieldLabel help={help}>{title}</FieldLabel>
          </div>
          <Segmented label={title} value={value} options={options} onChange={onChange} fullWidth />
        </>
      ) : (
        <Select
          label={<FieldLabel help={help}>{title}</FieldLabel>}
          aria-label={title}
          data={options}
          value={value}
          onChange={(next) => {
            if (next !== null) onChange(next);
          }}
        />
      )}
    </div>
  );
}
