import type { Table } from '../../../analysis/model/table.ts';
import type { Run } from '../../../analysis/project/project.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import type { RunResult } from '../../state/workbench.ts';
import { useSay, useText } from '../../text/index.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ResultNotices } from './notices/ResultNotices.tsx';
import css from './result.module.css';

interface NoResultProps {
  readonly result: RunResult;
  readonly run: Run;
  readonly template: Template;
  readonly tables: readonly Table[];
}

/** Why there is no result: each reason with what can be done about it. */
export function NoResult({ result, run, template, tables }: NoResultProps) {
  const t = useText();
  const say = useSay();
  const details = result.notices.map((notice) => `${notice.code}: ${say(notice.text)}`).join('\n');
  return (
    <section className={css['state']}>
      <h2>{t(result.state === 'failed' ? 'analyse.failedTitle' : 'analyse.refusedTitle')}</h2>
      <ResultNotices notices={result.notices} run={run} template={template} tables={tables} isWhole />
      {result.state === 'failed' && (
        <div>
          <CopyButton label={t('analyse.copyDetails')} text={details} />
        </div>
      )}
    </section>
  );
}
