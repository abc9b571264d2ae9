import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPin, IconPinFilled, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { guarded } from '../../actions/perform-action.ts';
import type { RecentStudy, StudySource } from '../../host/host.ts';
import { useStudy } from '../../state/study.ts';
import { forgetStudy, pin, readRecent } from '../../study/recent.ts';
import { useFormats, useText } from '../../text/index.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { MiddleEllipsis } from '../../ui/MiddleEllipsis.tsx';
import styles from './RecentStudies.module.css';

/** Studies opened or saved before, pinned ones first; one that is gone stays, greyed, until it is found or removed. */
export function RecentStudies() {
  const t = useText();
  const studies = useStudy((state) => state.recent);
  useEffect(() => void guarded(readRecent), []);
  if (studies.length === 0) return null;
  return (
    <section aria-labelledby="recent-studies">
      <h2 id="recent-studies">{t('home.recentStudies')}</h2>
      <ul className={styles['cards']}>
        {studies.map((study) => (
          <StudyCard key={study.placeId} study={study} />
        ))}
      </ul>
    </section>
  );
}

function StudyCard({ study }: { readonly study: RecentStudy }) {
  const t = useText();
  const formats = useFormats();
  const { placeId, isMissing, isPinned } = study;
  const name = study.title === '' ? study.name.replace(/\.vcw$/i, '') : study.title;
  const open = () => guarded(() => openFrom({ from: 'recent', placeId }));
  const locate = () => guarded(() => openFrom({ from: 'dialog', kind: studyKind(t), instead: placeId }));
  return (
    <li className={styles['card']} data-missing={isMissing || undefined}>
      <button type="button" className={styles['open']} disabled={isMissing} onClick={() => void open()}>
        <span className={styles['picture']}>
          {isMissing ? <span className={styles['gone']}>{t('home.notFound')}</span> : <Picture study={study} />}
        </span>
        <span className={styles['name']}>
          <MiddleEllipsis text={name} />
        </span>
        <span className={styles['note']}>
          {isMissing && study.place !== '' ? (
            t('home.wasIn', { place: study.place })
          ) : (
            <MiddleEllipsis text={study.name} />
          )}
        </span>
        <time className={styles['note']} dateTime={study.openedAt}>
          {formats.dateTime(study.openedAt)}
        </time>
      </button>
      {isMissing ? (
        <span className={styles['ways']}>
          <LinkButton aria-label={t('home.locateOf', { name })} onClick={() => void locate()}>
            {t('home.locate')}
          </LinkButton>
          <LinkButton
            aria-label={t('home.recentRemoveOf', { name })}
            onClick={() => void guarded(() => forgetStudy(placeId))}
          >
            {t('home.recentRemove')}
          </LinkButton>
        </span>
      ) : (
        <span className={styles['tools']}>
          <Tooltip label={t(isPinned ? 'home.unpin' : 'home.pin')}>
            <ActionIcon
              size={26}
              aria-pressed={isPinned}
              aria-label={t('home.pinOf', { name })}
              onClick={() => void guarded(() => pin(placeId, !isPinned))}
            >
              {isPinned ? <IconPinFilled size={15} /> : <IconPin size={15} stroke={1.6} />}
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('home.recentRemove')}>
            <ActionIcon
              size={26}
              aria-label={t('home.recentRemoveOf', { name })}
              onClick={() => void guarded(() => forgetStudy(placeId))}
            >
              <IconX size={15} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        </span>
      )}
    </li>
  );
}

function Picture({ study: { picture } }: { readonly study: RecentStudy }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (picture === null || image.current === null) return undefined;
    const address = URL.createObjectURL(new Blob([picture], { type: 'image/png' }));
    image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [picture]);
  return picture === null ? null : <img ref={image} alt="" />;
}

async function openFrom(source: StudySource): Promise<void> {
  const { openStudy } = await import('../../study/open.ts');
  await openStudy(source);
}

function studyKind(t: ReturnType<typeof useText>) {
  return { title: t('study.files'), extensions: ['.vcw'] };
}
