import { IconTableImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { guarded } from '../actions/perform-action.ts';
import { dataExtensions } from '../actions/open-file.ts';
import { host } from '../host/index.ts';
import { receiveFiles } from '../state/workbench.ts';
import { useText } from '../text/index.ts';
import styles from './DropTarget.module.css';

/** The whole window takes a dropped file; while one hovers, it says what will happen. */
export function DropTarget() {
  const t = useText();
  const isOver = useFileDrop((files) =>
    guarded(async () => {
      const isStudy = ({ name }: File) => /\.vcw$/i.test(name);
      const data = files.filter((file) => !isStudy(file));
      receiveFiles(await Promise.all(data.map((file) => host.openDropped(file))));
      const study = files.find(isStudy);
      if (study === undefined) return;
      const { openStudy } = await import('../study/open.ts');
      await openStudy({ from: 'dropped', file: study });
    }),
  );
  if (!isOver) return null;
  return (
    <div className={styles['overlay']}>
      <div className={styles['words']}>
        <IconTableImport size={34} stroke={1.4} aria-hidden />
        <h1>{t('frame.dropFile')}</h1>
        <p>{t('frame.dropFileNote', { extensions: dataExtensions.join(' ') })}</p>
      </div>
    </div>
  );
}

function useFileDrop(onFiles: (files: readonly File[]) => Promise<void>): boolean {
  const [depth, setDepth] = useState(0);
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    // Each element under the pointer sends its own pair of enter and leave.
    const onEnter = (event: DragEvent) => isFile(event) && setDepth((count) => count + 1);
    const onLeave = (event: DragEvent) => isFile(event) && setDepth((count) => Math.max(count - 1, 0));
    // Without this the browser would leave the program and show the file.
    const onOver = (event: DragEvent) => isFile(event) && event.preventDefault();
    const onDrop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setDepth(0);
      void onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  });
  return depth > 0;
}
