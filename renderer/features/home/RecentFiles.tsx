import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFileSpreadsheet, IconX } from '@tabler/icons-react';
import { guarded } from '../../actions/perform-action.ts';
import type { RecentFile } from '../../host/host.ts';
import { host } from '../../host/index.ts';
import { receiveFiles } from '../../state/workbench.ts';
import { useFormats, useText } from '../../text/index.ts';
import { MiddleEllipsis } from '../../ui/MiddleEllipsis.tsx';
import { useRecentFiles } from './use-recent-files.ts';
import styles from './HomeScreen.module.css';

/** Files opened before; one that is gone stays, greyed, until it is removed. */
export function RecentFiles() {
  const t = useText();
  const { files, forget } = useRecentFiles();
  return (
    <section aria-labelledby="recent-files">
      <h2 id="recent-files">{t('home.recent')}</h2>
      {files.length === 0 ? (
        <p className={styles['note']}>{t('home.recentNone')}</p>
      ) : (
        <ul className={styles['files']}>
          {files.map((file) => (
            <RecentRow key={file.id} file={file} onForget={() => forget(file.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RecentRow({ file, onForget }: { readonly file: RecentFile; readonly onForget: () => void }) {
  const t = useText();
  const formats = useFormats();
  const open = () => guarded(async () => receiveFiles([await host.openRecent(file.id)]));
  return (
    <li className={styles['file']} data-missing={file.isMissing || undefined}>
      <button type="button" className={styles['open']} disabled={file.isMissing} onClick={() => void open()}>
        <IconFileSpreadsheet size={20} stroke={1.5} aria-hidden />
        <span className={styles['name']}>
          <MiddleEllipsis text={file.name} />
        </span>
        <span className={styles['place']}>
          {file.isMissing ? t('home.recentMissing', { place: file.place }) : <bdi title={file.place}>{file.place}</bdi>}
        </span>
        <time dateTime={file.openedAt}>{formats.dateTime(file.openedAt)}</time>
      </button>
      <Tooltip label={t('home.recentRemove')}>
        <ActionIcon size={26} aria-label={t('home.recentRemoveOf', { name: file.name })} onClick={onForget}>
          <IconX size={15} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
