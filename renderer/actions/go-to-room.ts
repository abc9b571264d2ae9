import { IconChartLine, IconFileText, IconHome, IconTable } from '@tabler/icons-react';
import { goTo, type Room } from '../state/workbench.ts';
import { always, type Action } from './action.ts';

/** The rooms in the order of the work, as the rail shows them. */
export const rooms: readonly { readonly room: Room; readonly icon: Action['icon'] }[] = [
  { room: 'home', icon: IconHome },
  { room: 'data', icon: IconTable },
  { room: 'analyse', icon: IconChartLine },
  { room: 'report', icon: IconFileText },
];

export const goToRoom: readonly Action[] = rooms.map(({ room, icon }, index) => ({
  id: `go-to-room/${room}`,
  title: (t) => t('frame.actionGoTo', { room: t(`frame.${room}`) }),
  keywords: 'frame.keysGoTo',
  shortcuts: [`Alt+${String(index + 1)}`],
  icon,
  isAvailable: always,
  perform: () => goTo(room),
}));
