/** Keys of an event as a shortcut is written: `Ctrl+Shift+Z`, `Alt+1`, `?`, `F6`. */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const key = keyName(event);
  const isLetterOrLong = key.length > 1 || /^[A-Z0-9]$/.test(key);
  return [
    ...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    // The question mark needs Shift on many keyboards: then it is part of the mark, not of the shortcut.
    ...(event.shiftKey && isLetterOrLong ? ['Shift'] : []),
    key,
  ].join('+');
}

/** On a Cyrillic or Arabic keyboard the key's place tells which Latin letter is meant. */
function keyName({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): string {
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  const latin = /^[a-z0-9]$/i.test(key);
  if (!latin && (ctrlKey || metaKey || altKey) && place !== null) return place[1] ?? place[2] ?? key;
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Typing goes to the field first: a shortcut without Ctrl or Alt is a letter there, and a field undoes its own words. */
export function isForField(shortcut: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField = target.isContentEditable || target.matches('input, textarea, select');
  if (!isField) return false;
  return /^[^+]$/.test(shortcut) || ['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z'].includes(shortcut);
}
