// Quick looks at the characters of a text. They spare most words and codes the patterns behind them, and are sure only
// when they say no; a text beyond ASCII is left to the patterns.

/** Digits of an ASCII text: how many runs there are, and how long the longest is; null of any other text. */
function digitRuns(text: string): { readonly runs: number; readonly longest: number } | null {
  let runs = 0;
  let run = 0;
  let longest = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      if (run === 0) runs += 1;
      run += 1;
      if (run > longest) longest = run;
    } else if (code < 128) run = 0;
    else return null;
  }
  return { runs, longest };
}

/** Whether a text may be a figure with signs around it: its digits are parted by nothing but marks of figures. */
export function mayBeFigure(text: string): boolean {
  let hasDigit = false;
  let isParted = false;
  let before = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      if (isParted) return false;
      hasDigit = true;
    } else if (code >= 128) {
      // Digits of other scripts begin at U+0660; below stand letters, and blanks that group digits.
      if (hasDigit || code >= 0x660) return true;
    } else isParted ||= hasDigit && !isFigureMark(code, before);
    before = code;
  }
  return hasDigit;
}

/** Dot, comma, blank, apostrophe, the letter of an exponent and the sign behind it. */
function isFigureMark(code: number, before: number): boolean {
  if (code === 43 || code === 45) return (before | 32) === 101;
  return code === 46 || code === 44 || code === 32 || code === 39 || (code | 32) === 101;
}

/** Whether a text may be a period: at most a year and one figure beside it (`Q12023` has both in one run). */
export function mayBePeriod(text: string): boolean {
  const digits = digitRuns(text);
  return digits === null || (digits.longest >= 2 && digits.longest <= 5 && digits.runs <= 2);
}

/** Whether a text may be a day whose month is a word: day and year are digits, one of them at its end. */
export function mayBeNamedDay(text: string): boolean {
  const digits = digitRuns(text);
  return (
    digits === null || (digits.runs === 2 && digits.longest <= 4 && isDigitOrBlank(text.charCodeAt(text.length - 1)))
  );
}

/** Whether a text may be a figure with a mark before or behind it. */
export function mayBeMarkedFigure(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  // Digits of a mark stand before one of these: `12)`, `12/`, `[12]`.
  if (first <= 32 || last <= 32 || isMarkEnd(last)) return true;
  if (isMarkEnd(text.charCodeAt(1)) || isMarkEnd(text.charCodeAt(2))) return true;
  // Without digits in the mark all of them are the figure's.
  return !(isDigit(first) && isDigit(last)) && mayBeFigure(text);
}

/** Whether a name may end in a mark: a sign, a bracket, or one or two characters apart. */
export function mayEndInMark(text: string): boolean {
  const { length } = text;
  const last = text.charCodeAt(length - 1);
  if (last >= 128 || last <= 32 || isMarkEnd(last) || last === 35 || last === 42) return true;
  if (isDigit(last)) return isBlank(text.charCodeAt(length - 2)) || isBlank(text.charCodeAt(length - 3));
  return isLatinLetter(last) && isBlank(text.charCodeAt(length - 2));
}

/** `)`, `]` or `/`. */
function isMarkEnd(code: number): boolean {
  return code === 41 || code === 93 || code === 47;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isDigitOrBlank(code: number): boolean {
  return isDigit(code) || isBlank(code);
}

function isLatinLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

/** Any blank: those beyond ASCII are not told from letters here. */
function isBlank(code: number): boolean {
  return code <= 32 || code >= 128;
}
