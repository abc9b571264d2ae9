import { SegmentedControl } from '@mantine/core';

interface SegmentedProps<Value extends string> {
  /** Spoken name of the choice. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly fullWidth?: boolean;
}

/** One of a few, all in sight. */
export function Segmented<Value extends string>({ label, value, options, onChange, fullWidth }: SegmentedProps<Value>) {
  return (
    <SegmentedControl
      aria-label={label}
      value={value}
      data={options.map((option) => ({ ...option }))}
      fullWidth={fullWidth ?? false}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
    />
  );
}
