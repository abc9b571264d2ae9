import { useState } from 'react';
import type { Finding, ProposedStep } from '../../../../analysis/import/checks/check.ts';
import type { RowPlace } from '../../../../analysis/import/provenance.ts';
import { useSay, useText } from '../../../text/index.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { closeDialog } from './dialog-state.ts';
import { firstSigned, signed, SignedFields, type Signed } from './SignedFields.tsx';
import { addSteps, keyOfRow } from './steps.ts';
import css from './cleaning.module.css';

interface ReasonDialogProps {
  readonly title: string;
  readonly action: string;
  readonly lead: string | null;
  readonly table: string;
  readonly stepOf: (by: Signed) => ProposedStep;
}

/** A decision that needs no more than a reason and a name. */
function ReasonDialog({ title, action, lead, table, stepOf }: ReasonDialogProps) {
  const [by, setBy] = useState(() => firstSigned());
  const [isTried, setIsTried] = useState(false);
  return (
    <DialogFrame
      title={title}
      action={action}
      onSubmit={() => {
        setIsTried(true);
        const who = signed(by);
        if (who === null) return;
        addSteps(table, [stepOf(who)]);
        closeDialog();
      }}
    >
      {lead !== null && <p className={css['lead']}>{lead}</p>}
      <SignedFields value={by} isTried={isTried} onChange={setBy} />
    </DialogFrame>
  );
}

/** Let a finding stand, with the reason. */
export function AcceptDialog({ table, finding }: { readonly table: string; readonly finding: Finding }) {
  const t = useText();
  const say = useSay();
  const { code, where, count, text } = finding.notice;
  return (
    <ReasonDialog
      title={t('cleaning.acceptTitle')}
      action={t('cleaning.acceptDo')}
      lead={say(text)}
      table={table}
      stepOf={(by) => ({ kind: 'accept', finding: code, about: where.column ?? null, rows: count ?? 0, ...by })}
    />
  );
}

/** Leave one row out, with the reason. */
export function ExcludeDialog({ table, at }: { readonly table: string; readonly at: RowPlace }) {
  const t = useText();
  return (
    <ReasonDialog
      title={t('cleaning.excludeTitle', { row: String(at.row) })}
      action={t('cleaning.excludeDo')}
      lead={null}
      table={table}
      stepOf={(by) => ({ kind: 'exclude', rows: [keyOfRow(at)], ...by })}
    />
  );
}
