import { useDocumentTitle } from '@mantine/hooks';
import { useState, type KeyboardEvent } from 'react';
import { perform, useWorkbench } from '../state/workbench.ts';
import { useText } from '../text/index.ts';
import { MiddleEllipsis } from '../ui/MiddleEllipsis.tsx';
import styles from './TopBar.module.css';

/** Name of the study, which a click makes a field; whether it is saved; whether its numbers are invented. */
export function StudyName() {
  const t = useText();
  const { title, isTeaching, tables } = useWorkbench((state) => state.project);
  const isDirty = useWorkbench((state) => state.isDirty);
  const [isEditing, setIsEditing] = useState(false);
  const hasStudy = title !== '' || tables.length > 0;
  const name = title !== '' ? title : hasStudy ? t('frame.untitledStudy') : t('frame.productName');
  useDocumentTitle(hasStudy ? `${isDirty ? '● ' : ''}${name} · ${t('frame.productName')}` : name);
  return (
    <>
      <div className={styles['study']}>
        {isEditing ? (
          <NameField title={title} onDone={() => setIsEditing(false)} />
        ) : hasStudy ? (
          <button
            type="button"
            className={styles['name']}
            aria-label={t('frame.renameStudy', { name })}
            onClick={() => setIsEditing(true)}
          >
            <MiddleEllipsis text={name} />
          </button>
        ) : (
          <MiddleEllipsis text={name} />
        )}
        {isDirty && (
          <span className={styles['dot']} role="img" aria-label={t('frame.unsaved')} title={t('frame.unsaved')} />
        )}
      </div>
      {isTeaching && <span className={styles['teaching']}>{t('frame.teaching')}</span>}
    </>
  );
}

function NameField({ title, onDone }: { readonly title: string; readonly onDone: () => void }) {
  const t = useText();
  const [typed, setTyped] = useState(title);
  const keep = () => {
    const next = typed.trim();
    if (next !== '' && next !== title) perform({ kind: 'rename-study', title: next });
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep();
    if (event.key === 'Escape') onDone();
  };
  return (
    <input
      className={styles['field']}
      aria-label={t('frame.studyName')}
      value={typed}
      maxLength={200}
      // The person has just asked for this field.
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  );
}
