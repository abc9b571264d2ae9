// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLeaveGuard } from '../../../renderer/frame/use-leave-guard.ts';
import { useWorkbench } from '../../../renderer/state/workbench.ts';
import type { Table } from '../../../analysis/model/table.ts';

function leave(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

it('asks before the tab closes over unsaved steps, and only then', () => {
  renderHook(useLeaveGuard);
  expect(leave()).toBe(false);
  const { project } = useWorkbench.getState();
  const table: Table = {
    name: 't1',
    label: 'Prices',
    source: { file: 'a.csv', sha256: '', bytes: 1, sheet: 'a', range: 'A2:B3', headerRows: [1] },
    columns: [],
    rowCount: 2,
    dropped: [],
    notices: [],
  };
  act(() => useWorkbench.setState({ isDirty: true, project: { ...project, tables: [table] } }));
  expect(leave()).toBe(true);
});
