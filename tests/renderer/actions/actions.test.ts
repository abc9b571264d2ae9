// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyProject } from '../../../analysis/project/project.ts';
import { InputError } from '../../../analysis/model/notice.ts';
import { actions } from '../../../renderer/actions/index.ts';
import { guarded, performAction } from '../../../renderer/actions/perform-action.ts';
import { undo } from '../../../renderer/actions/undo.ts';
import { perform, useWorkbench } from '../../../renderer/state/workbench.ts';
import { translator } from '../../../renderer/text/index.ts';

const start = useWorkbench.getState();
beforeEach(() => useWorkbench.setState(start, true));

describe('actions', () => {
  it('have an id and a title of their own, and no shortcut twice', () => {
    const t = translator('en');
    const shortcuts = actions.flatMap((action) => action.shortcuts);
    expect(new Set(actions.map((action) => action.id)).size).toBe(actions.length);
    expect(new Set(actions.map((action) => action.title(t))).size).toBe(actions.length);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('do nothing while they are not available', async () => {
    await performAction(undo);
    expect(useWorkbench.getState()).toEqual(start);
  });

  it('undo the last step of the study', async () => {
    perform({ kind: 'rename-study', title: 'Cocoa' });
    await performAction(undo);
    expect(useWorkbench.getState().project).toEqual(emptyProject);
  });

  it('turn a failure into a notice of the window', async () => {
    const notice = { code: 'file-empty', severity: 'wrong', where: { file: 'a.csv' }, text: { en: 'Empty.' } } as const;
    await guarded(() => {
      throw new InputError(notice);
    });
    expect(useWorkbench.getState().notices.map((each) => each.notice)).toEqual([notice]);
  });
});
