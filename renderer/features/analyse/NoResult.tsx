import type { RunResult } from '../../state/workbench.ts';
import { useSay, useText } from '../../text/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ModelNotice } from '../../ui/ModelNotice.tsx';
import css from './result.module.css';

/** Why there is no result: each reason with what can be done about it. */
export function NoResult({ result }: { readonly result: RunResult }) {
  const t = useText();
  const say = useSay();
  const details = result.notices.map((notice) => `${notice.code}: ${say(notice.text)}`).join('\n');
  return (
    <section className={css['state']}>
      <h2>{t(result.state === 'failed' ? 'analyse.failedTitle' : 'analyse.refusedTitle')}</h2>
      {result.notices.map((notice, at) => (
        <ModelNotice key={`${notice.code} ${String(at)}`} notice={notice} />
      ))}
      {result.state === 'failed' && (
        <div>
          <CopyButton label={t('analyse.copyDetails')} text={details} />
        </div>
      )}
    </section>
  );
}
