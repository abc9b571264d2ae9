import type { ButtonHTMLAttributes } from 'react';
import styles from './LinkButton.module.css';

/** A button that reads as a link: for the second choice beside a main button, and inside notices and lists. */
export function LinkButton({ className, ...others }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={`${styles['link']} ${className ?? ''}`} {...others} />;
}
