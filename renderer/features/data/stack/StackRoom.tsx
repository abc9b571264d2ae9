import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Table } from '../../../../analysis/model/table.ts';
import { guarded } from '../../../actions/perform-action.ts';
import { cleanedTables } from '../../../state/cleaning.ts';
import { useWorkbench } from '../../../state/workbench.ts';
import { useText } from '../../../text/index.ts';
import { PanelHeader } from '../../../ui/PanelHeader.tsx';
import { PanelRow, SidePanel, WorkPanel } from '../../../ui/SidePanel.tsx';
import { PartList } from './PartList.tsx';
import { proposedDraft, type StackDraft } from './stack-draft.ts';
import { endStack, makeStack, stackParts } from './stack-session.ts';
import { StackMatch } from './StackMatch.tsx';
import css from './stack.module.css';

/** Tables of the study that become one, and how their columns match. */
export function StackRoom({ parts }: { readonly parts: readonly string[] }) {
  const t = useText();
  const tables = useWorkbench(({ project }) => cleanedTables(project));
  const chosen = useMemo(() => tables.filter(({ name }) => parts.includes(name)), [tables, parts]);
  const [edited, setEdited] = useState<{ readonly of: readonly Table[]; readonly draft: StackDraft } | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const proposed = useMemo(() => (chosen.length > 0 ? proposedDraft(chosen) : null), [chosen]);
  // Other parts are another match: what was set by hand belongs to the parts it was set for.
  const draft = edited?.of === chosen ? edited.draft : proposed;
  const isReady = chosen.length > 1 && draft !== null && draft.plan.columns.length > 0;

  function make(): void {
    if (draft === null) return;
    setBusy(true);
    void guarded(() => makeStack(chosen, draft.plan, isRemoving)).then(() => setBusy(false));
  }

  return (
    <div className={css['screen']}>
      <header className={css['header']}>
        <ActionIcon className={css['back']} aria-label={t('stack.back')} onClick={endStack}>
          <IconChevronLeft size={18} stroke={1.6} />
        </ActionIcon>
        <h2 className={css['title']} ref={heading} tabIndex={-1}>
          {t('stack.title')}
        </h2>
        <span className={css['actions']}>
          <Button onClick={endStack}>{t('stack.cancel')}</Button>
          <Button
            variant="filled"
            disabled={!isReady}
            loading={isBusy}
            title={isReady ? '' : t('stack.tooFew')}
            onClick={make}
          >
            {t('stack.make', { count: chosen.length })}
          </Button>
        </span>
      </header>
      <div className={css['body']}>
        <PanelRow>
          <SidePanel id="data.stack" label={t('stack.parts')} side="start" size={280} min={220} max={420}>
            <PanelHeader title={t('stack.parts')} />
            <PartList tables={tables} parts={parts} onParts={stackParts} />
            <div className={css['removing']}>
              <Checkbox
                size="xs"
                label={t('stack.remove')}
                description={t('stack.removeNote')}
                checked={isRemoving}
                onChange={(event) => setRemoving(event.currentTarget.checked)}
              />
            </div>
          </SidePanel>
          <WorkPanel label={t('stack.match')}>
            {draft !== null && chosen.length > 1 ? (
              <StackMatch tables={chosen} draft={draft} onDraft={(next) => setEdited({ of: chosen, draft: next })} />
            ) : (
              <p className={css['few']}>{t('stack.tooFew')}</p>
            )}
          </WorkPanel>
        </PanelRow>
      </div>
    </div>
  );
}
