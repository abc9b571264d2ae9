import { Modal } from '@mantine/core';
import { actions } from '../actions/index.ts';
import { useText } from '../text/index.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useFrame } from './frame-state.ts';
import styles from './ShortcutSheet.module.css';

/** All keys on one sheet, opened by the question mark. */
export function ShortcutSheet() {
  const t = useText();
  const isOpen = useFrame((state) => state.isShortcutsOpen);
  const rows = [
    ...actions
      .filter((action) => action.shortcuts.length > 0)
      .map((action) => ({ title: action.title(t), keys: action.shortcuts })),
    { title: t('frame.shortcutNextPanel'), keys: ['F6'] },
    { title: t('frame.shortcutPreviousPanel'), keys: ['Shift+F6'] },
    { title: t('frame.shortcutBack'), keys: ['Escape'] },
  ];
  return (
    <Modal
      opened={isOpen}
      onClose={() => useFrame.setState({ isShortcutsOpen: false })}
      title={t('frame.shortcuts')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
      size={560}
    >
      <dl className={styles['list']}>
        {rows.map(({ title, keys }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {keys.map((each) => (
                <KeyHint key={each} keys={each} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
