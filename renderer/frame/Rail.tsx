import { rooms } from '../actions/go-to-room.ts';
import { goTo, useWorkbench, type Room } from '../state/workbench.ts';
import { useText } from '../text/index.ts';
import styles from './Rail.module.css';

/** The rooms of a study in the order of the work. Words never fold away. */
export function Rail() {
  const t = useText();
  const current = useWorkbench((state) => state.room);
  return (
    <nav className={styles['rail']} aria-label={t('frame.rooms')} data-panel="" tabIndex={-1}>
      {rooms.map(({ room, icon: Icon }, index) => (
        <button
          key={room}
          type="button"
          className={styles['room']}
          aria-current={room === current ? 'page' : undefined}
          aria-keyshortcuts={`Alt+${String(index + 1)}`}
          onClick={() => goTo(room)}
        >
          <Icon size={20} stroke={1.6} aria-hidden />
          <span>{t(`frame.${room}`)}</span>
          <Count room={room} />
        </button>
      ))}
    </nav>
  );
}

/** Only for things that wait for a person. */
function Count({ room }: { readonly room: Room }) {
  const t = useText();
  const count = useWorkbench((state) => waiting[room]?.(state) ?? 0);
  if (count === 0) return null;
  return (
    <span className={styles['count']}>
      <span aria-hidden>{count}</span>
      <span className={styles['spoken']}>{t('frame.toLookAt', { count })}</span>
    </span>
  );
}

const waiting: Partial<Record<Room, (state: ReturnType<typeof useWorkbench.getState>) => number>> = {
  data: (state) => state.waitingFiles.length,
  analyse: (state) =>
    Object.values(state.results).filter((result) => result.state === 'refused' || result.state === 'failed').length,
};
