import styles from './KeyHint.module.css';

/** Keys of a shortcut, as `Ctrl+K`. Keys are written left to right in every language. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles['keys']} dir="ltr">
      {keys.replaceAll('+', ' ')}
    </kbd>
  );
}
