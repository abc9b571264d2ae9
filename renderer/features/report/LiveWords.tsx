import { Textarea } from '@mantine/core';
import { useText } from '../../text/index.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import css from './report.module.css';

interface LiveWordsProps {
  readonly label: string;
  /** The words of the result, which follow it. */
  readonly live: string;
  /** Words typed over them, or null. */
  readonly own: string | null;
  readonly onChange: (own: string | null) => void;
}

/** Words that follow the result until a person types others; those stay when the figures change. */
export function LiveWords({ label, live, own, onChange }: LiveWordsProps) {
  const t = useText();
  return (
    <div>
      <Textarea
        label={label}
        rows={2}
        classNames={{ input: css['grows'] ?? '' }}
        value={own ?? live}
        onChange={(event) => {
          const words = event.currentTarget.value;
          onChange(words === live ? null : words);
        }}
      />
      <p className={css['help']}>{t(own === null ? 'report.liveWords' : 'report.keptWords')}</p>
      {own !== null && (
        <LinkButton
          onClick={() => {
            onChange(null);
          }}
        >
          {t('report.backToLive')}
        </LinkButton>
      )}
    </div>
  );
}
