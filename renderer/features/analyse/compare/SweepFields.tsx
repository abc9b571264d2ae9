import type { Sweep } from '../../../../analysis/run/binding.ts';
import type { Param } from '../../../../analysis/templates/template.ts';
import { useText } from '../../../text/index.ts';
import { NumberField } from '../NumberField.tsx';
import type { NumberParam } from '../read-number.ts';
import { isWhole, sweptValues } from './comparables.ts';
import css from '../options.module.css';

interface SweepFieldsProps {
  readonly sweep: Sweep;
  readonly param: Param | undefined;
  readonly onChange: (sweep: Sweep) => void;
}

/** From where to where one number goes, and in how many values. */
export function SweepFields({ sweep, param, onChange }: SweepFieldsProps) {
  const t = useText();
  const low = Math.min(...sweep.values);
  const high = Math.max(...sweep.values);
  const bounds = param?.kind === 'number' ? param : undefined;
  const field = (words: string, more: Partial<NumberParam>): NumberParam => ({
    kind: 'number',
    title: { en: words },
    default: null,
    ...(bounds?.unit !== undefined && { unit: bounds.unit }),
    ...(bounds?.min !== undefined && { min: bounds.min }),
    ...(bounds?.max !== undefined && { max: bounds.max }),
    ...(isWhole(param) && { integer: true }),
    ...more,
  });
  const set = (from: number, to: number, count: number) => {
    const { reference, ...rest } = sweep;
    const values = sweptValues(Math.min(from, to), Math.max(from, to), count, isWhole(param));
    onChange({ ...rest, values, ...(reference !== undefined && values.includes(reference) && { reference }) });
  };
  return (
    <>
      <div className={css['two']}>
        <NumberField
          param={field(t('analyse.compareFrom'), {})}
          value={low}
          isAsked={false}
          onChange={(value) => {
            if (value !== null && value !== high) set(value, high, sweep.values.length);
          }}
        />
        <NumberField
          param={field(t('analyse.compareTo'), {})}
          value={high}
          isAsked={false}
          onChange={(value) => {
            if (value !== null && value !== low) set(low, value, sweep.values.length);
          }}
        />
      </div>
      <NumberField
        param={{ kind: 'number', title: { en: t('analyse.compareCount') }, default: 5, min: 2, max: 25, integer: true }}
        value={sweep.values.length}
        isAsked={false}
        onChange={(value) => {
          if (value !== null) set(low, high, value);
        }}
      />
    </>
  );
}
