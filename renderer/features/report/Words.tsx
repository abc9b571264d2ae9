import css from './page.module.css';

interface WordsProps {
  /** Spoken name, and what stands in the place of missing words. */
  readonly label: string;
  readonly value: string;
  readonly className?: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

/** Words of the page, edited where they stand; the field is as large as its words. */
export function Words({ label, value, className = '', placeholder, onChange }: WordsProps) {
  return (
    <textarea
      className={`${css['words'] ?? ''} ${className}`}
      aria-label={label}
      placeholder={placeholder ?? label}
      rows={1}
      dir="auto"
      spellCheck={false}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
