import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Run } from '../../../../analysis/project/project.ts';
import { useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { perform, selectRun } from '../../../state/workbench.ts';
import { useRunName } from '../run-name.ts';
import { putBeside } from '../view-store.ts';
import { Working } from '../Working.tsx';
import { useEarlierName } from './CompareMenu.tsx';
import type { Side } from './use-side.ts';
import css from './beside.module.css';

interface SideHeadProps {
  readonly side: Side;
  readonly isRight: boolean;
  /** The analysis that stands on the left, as it is set now. */
  readonly run: Run;
}

/** Whose result stands below; on the right the ways to take it over or to close it. */
export function SideHead({ side, isRight, run }: SideHeadProps) {
  const t = useText();
  const runName = useRunName();
  const earlierName = useEarlierName(side.template, run.request);
  const name = runName(side.run);
  return (
    <div className={css['head']}>
      <h2>
        {name}
        {side.isPast && (
          <span className={css['past']}> {t('analyse.besideEarlier', { options: earlierName(side.run.request) })}</span>
        )}
      </h2>
      {isRight && (
        <div className={css['actions']}>
          {side.isPast ? (
            <LinkButton
              onClick={() => {
                takeBack(run, side.run);
              }}
            >
              {t('analyse.besideTake')}
            </LinkButton>
          ) : (
            <LinkButton
              onClick={() => {
                selectRun(side.run.id);
              }}
            >
              {t('analyse.besideOpen')}
            </LinkButton>
          )}
          <ActionIcon
            size={26}
            aria-label={t('analyse.besideClose')}
            title={t('analyse.besideClose')}
            onClick={() => {
              putBeside(run.id, null);
            }}
          >
            <IconX size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      )}
      <Working isWorking={side.isWorking} />
    </div>
  );
}

/**
 * The earlier options are set again, each as a step of its own, so that undo takes them back one by one; those they take
 * the place of stand beside them.
 */
function takeBack({ id, request }: Run, { request: earlier }: Run): void {
  putBeside(id, { kind: 'earlier', request });
  if (JSON.stringify(request.bindings) !== JSON.stringify(earlier.bindings))
    perform({ kind: 'set-bindings', run: id, bindings: earlier.bindings });
  const isReset = Object.keys(request.params).some((name) => !Object.hasOwn(earlier.params, name));
  if (isReset) perform({ kind: 'reset-parameters', run: id });
  for (const [name, value] of Object.entries(earlier.params))
    if (isReset || JSON.stringify(request.params[name]) !== JSON.stringify(value))
      perform({ kind: 'set-parameter', run: id, name, value });
  const codes = new Set([...Object.keys(request.decisions ?? {}), ...Object.keys(earlier.decisions ?? {})]);
  for (const code of codes) {
    const decision = earlier.decisions?.[code] ?? null;
    if (JSON.stringify(request.decisions?.[code] ?? null) !== JSON.stringify(decision))
      perform({ kind: 'set-decision', run: id, code, decision });
  }
  if (JSON.stringify(request.comparison) !== JSON.stringify(earlier.comparison))
    perform({ kind: 'set-comparison', run: id, comparison: earlier.comparison ?? null });
}
