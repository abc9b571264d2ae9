import { useWorkbench } from '../../state/workbench.ts';
import { DataEmpty } from './DataEmpty.tsx';
import { ImportRoom } from './preview/ImportRoom.tsx';
import { RefreshRoom } from './refresh/RefreshRoom.tsx';
import { useRefresh } from './refresh/refresh-session.ts';
import { StackOffer } from './stack/StackOffer.tsx';
import { StackRoom } from './stack/StackRoom.tsx';
import { useStack } from './stack/stack-session.ts';
import css from './stack/stack.module.css';
import { TablesRoom } from './tables/TablesRoom.tsx';

/** The data room: a file that waits to be imported comes first, then the tables of the study. */
export function DataScreen() {
  const file = useWorkbench((state) => state.waitingFiles[0]);
  const tables = useWorkbench((state) => state.project.tables);
  const selected = useWorkbench((state) => state.selectedTable);
  const stacked = useStack((state) => state.parts);
  const refresh = useRefresh((state) => state.refresh);
  if (refresh) return <RefreshRoom refresh={refresh} />;
  if (file) return <ImportRoom file={file} />;
  if (tables.length === 0) return <DataEmpty />;
  if (stacked) return <StackRoom parts={stacked} />;
  return (
    <div className={css['room']}>
      <StackOffer tables={tables} />
      <TablesRoom tables={tables} selected={selected} />
    </div>
  );
}
