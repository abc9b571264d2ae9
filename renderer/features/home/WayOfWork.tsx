import { rooms } from '../../actions/go-to-room.ts';
import { useWorkbench, type Room } from '../../state/workbench.ts';
import { useText, type TextKey } from '../../text/index.ts';
import styles from './HomeScreen.module.css';

const words: Partial<Record<Room, TextKey>> = {
  data: 'home.wayData',
  analyse: 'home.wayAnalyse',
  report: 'home.wayReport',
};

/** What the rooms are for, until there is a study. */
export function WayOfWork() {
  const t = useText();
  const isBegun = useWorkbench(({ project }) => project.tables.length > 0);
  if (isBegun) return null;
  return (
    <section aria-labelledby="way-of-work">
      <h2 id="way-of-work">{t('home.wayOfWork')}</h2>
      <div className={styles['rooms']}>
        {rooms.map(({ room, icon: Icon }) => {
          const key = words[room];
          return (
            key !== undefined && (
              <div key={room}>
                <h3>
                  <Icon size={18} stroke={1.6} aria-hidden />
                  {t(`frame.${room}`)}
                </h3>
                <p>{t(key)}</p>
              </div>
            )
          );
        })}
      </div>
    </section>
  );
}
