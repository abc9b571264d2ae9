import { useState } from 'react';
import type { ImportPlan } from '../../../../analysis/import/plan/plan.ts';
import { parsePlan } from '../../../../analysis/import/plan/parse.ts';
import type { Notice } from '../../../../analysis/model/notice.ts';
import type { FileKind } from '../../../host/host.ts';
import { host } from '../../../host/index.ts';
import { noticeOf } from '../../../state/fault.ts';
import { useText } from '../../../text/index.ts';
import type { Misfit } from './laid-plan.ts';

/** Saving the plan as a file and laying a saved one over the open file, with news of either. */
export function usePlanFile(current: () => Promise<ImportPlan>, lay: (plan: ImportPlan) => Promise<Misfit>) {
  const t = useText();
  const [notice, setNotice] = useState<Notice | null>(null);
  const kind: FileKind = { title: t('data.planFile'), extensions: ['.json'] };

  async function save(): Promise<void> {
    const plan = await current();
    const bytes = new TextEncoder().encode(`${JSON.stringify(plan, null, 2)}\n`);
    const saved = await host.saveFile(`${plan.file.replace(/\.[^.]*$/, '')}.plan.json`, kind, bytes);
    if (saved) setNotice(know('plan-saved', t('data.planSaved', { name: saved.name, place: saved.place })));
  }

  async function load(): Promise<void> {
    const [file] = await host.openFiles([kind]);
    if (!file) return;
    const plan = parsePlan(parseJson(new TextDecoder().decode(file.bytes)));
    const { sheets, columns } = await lay(plan);
    const lacking = [
      sheets.length > 0 ? t('data.planLacks', { count: sheets.length, sheets: sheets.join(', ') }) : '',
      columns.length > 0 ? t('data.planDiffers', { count: columns.length, columns: columns.join(', ') }) : '',
    ].filter((words) => words !== '');
    setNotice(
      lacking.length === 0
        ? know('plan-loaded', t('data.planLoaded', { file: plan.file }))
        : { ...know('plan-lacks', lacking.join(' ')), severity: 'look', next: { en: t('data.planLacksNext') } },
    );
  }

  const told = (work: () => Promise<void>) => () => void work().catch((error: unknown) => setNotice(noticeOf(error)));
  return { notice, save: told(save), load: told(load) };
}

// What is no JSON is no plan either: the plan's parser says so.
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function know(code: string, text: string): Notice {
  return { code, severity: 'know', where: {}, text: { en: text } };
}
