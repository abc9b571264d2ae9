import { runAgain } from '../../state/runs.ts';
import { useText } from '../../text/index.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { NoticeBar } from '../../ui/NoticeBar.tsx';

interface StoppedProps {
  readonly run: string;
  /** A result of the options before still shows. */
  readonly hasDocument: boolean;
}

/** The person stopped the work: what shows is not of the options as they are, and how to go on. */
export function Stopped({ run, hasDocument }: StoppedProps) {
  const t = useText();
  return (
    <NoticeBar
      severity="look"
      title={t(hasDocument ? 'analyse.stopped' : 'analyse.stoppedEmpty')}
      actions={
        <LinkButton
          onClick={() => {
            runAgain(run);
          }}
        >
          {t('analyse.runAgain')}
        </LinkButton>
      }
    />
  );
}
