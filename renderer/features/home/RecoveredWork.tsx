import { IconClockExclamation } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { guarded } from '../../actions/perform-action.ts';
import { useStudy, type LeftWork } from '../../state/study.ts';
import { useFormats, useText } from '../../text/index.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import styles from './RecoveredWork.module.css';

/** Work that a crash or a closed window left unsaved. It stays here until it is saved or given up. */
export function RecoveredWork() {
  const t = useText();
  const left = useStudy((state) => state.left);
  useEffect(() => {
    void guarded(async () => {
      const { findLeftWork } = await import('../../study/recover.ts');
      await findLeftWork();
    });
  }, []);
  if (left.length === 0) return null;
  return (
    <section className={styles['box']} aria-labelledby="recovered-work">
      <IconClockExclamation size={18} stroke={1.6} aria-hidden />
      <div>
        <h2 id="recovered-work">{t('home.recovered')}</h2>
        {left.map((work) => (
          <Work key={work.session} work={work} />
        ))}
      </div>
    </section>
  );
}

function Work({ work }: { readonly work: LeftWork }) {
  const t = useText();
  const formats = useFormats();
  const [isAsking, setIsAsking] = useState(false);
  const title = work.title === '' ? t('frame.untitledStudy') : work.title;
  const count = work.unsaved;
  return (
    <div className={styles['work']}>
      <p>{t('home.recoveredWork', { title, count, when: formats.dateTime(work.at) })}</p>
      <p className={styles['ways']}>
        {isAsking ? (
          <>
            <span>{t('home.discardAsk', { count })}</span>
            <LinkButton onClick={() => void act('discard', work)}>{t('home.discardYes')}</LinkButton>
            <LinkButton onClick={() => setIsAsking(false)}>{t('home.discardNo')}</LinkButton>
          </>
        ) : (
          <>
            <LinkButton className={styles['main']} onClick={() => void act('recover', work)}>
              {t('home.recover', { count })}
            </LinkButton>
            {work.hasPlace && (
              <LinkButton onClick={() => void act('openLastSave', work)}>{t('home.openLastSave')}</LinkButton>
            )}
            <LinkButton onClick={() => setIsAsking(true)}>{t('home.discard')}</LinkButton>
          </>
        )}
      </p>
    </div>
  );
}

function act(what: 'recover' | 'openLastSave' | 'discard', { session }: LeftWork): Promise<void> {
  return guarded(async () => {
    const ways = await import('../../study/recover.ts');
    await ways[what](session);
  });
}
