import { lazy, Suspense, type ComponentType } from 'react';
import { HomeScreen } from './features/home/HomeScreen.tsx';
import { Frame } from './frame/Frame.tsx';
import { LazyRoom } from './frame/LazyRoom.tsx';
import { useWorkbench, type Room } from './state/workbench.ts';
import { AppTheme } from './theme/AppTheme.tsx';
import { PanelBoundary } from './ui/ErrorCard.tsx';

// The first paint waits for none of the engine, the grid or the charts.
const DataScreen = lazy(() => import('./features/data/DataScreen.tsx').then((file) => ({ default: file.DataScreen })));
const AnalyseScreen = lazy(() =>
  import('./features/analyse/AnalyseScreen.tsx').then((file) => ({ default: file.AnalyseScreen })),
);

const ReportScreen = lazy(() =>
  import('./features/report/ReportScreen.tsx').then((file) => ({ default: file.ReportScreen })),
);

const screens: Record<Room, ComponentType> = {
  home: HomeScreen,
  data: DataScreen,
  analyse: AnalyseScreen,
  report: ReportScreen,
};

/** The window: the theme, the frame, and the room that is open. */
export function App() {
  const room = useWorkbench((state) => state.room);
  const Screen = screens[room];
  return (
    <AppTheme>
      <Frame>
        <PanelBoundary resetKeys={[room]}>
          <Suspense fallback={<LazyRoom />}>
            <Screen />
          </Suspense>
        </PanelBoundary>
      </Frame>
    </AppTheme>
  );
}
