export type Weight = 400 | 500 | 600;

/** Width of a text in pixels, as the painter's own fonts give it. */
export type Measure = (text: string, size: number, weight: Weight) => number;

const ellipsis = '…';

/** A text in at most so many lines of a width; what does not fit is cut in the middle of the last line. */
export function wrap(text: string, width: number, lines: number, fits: (part: string) => number): readonly string[] {
  const done: string[] = [];
  let line = '';
  const words = text.split(/\s+/u).filter((word) => word !== '');
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer) <= width) {
      line = longer;
      continue;
    }
    if (done.length === lines - 1) {
      line = [line, ...words.slice(index)].join(' ');
      break;
    }
    done.push(line);
    line = word;
  }
  return [...done, line].map((part) => shorten(part, width, fits));
}

/** Cut in the middle, so that both the beginning and the end of a long name can be told apart. */
export function shorten(text: string, width: number, fits: (part: string) => number): string {
  if (fits(text) <= width) return text;
  const letters = Array.from(text);
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const kept = Math.ceil((low + high) / 2);
    if (fits(cut(letters, kept)) <= width) low = kept;
    else high = kept - 1;
  }
  return cut(letters, low);
}

function cut(letters: readonly string[], kept: number): string {
  const start = Math.ceil(kept / 2);
  return letters.slice(0, start).join('') + ellipsis + letters.slice(letters.length - (kept - start)).join('');
}

/** Direction by the first strong letter; numbers alone run left to right, or the minus sign would change sides. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const strong = /[\p{Script=Arabic}\p{Script=Hebrew}]|\p{L}/u.exec(text)?.[0];
  return strong !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(strong) ? 'rtl' : 'ltr';
}

/** Without control characters, which no document may hold, and without marks that turn the direction of what follows. */
export function drawable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\uFFFE\uFFFF]/gu, '\uFFFD');
}
