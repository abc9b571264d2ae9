import type { Text } from './text.ts';

/** `wrong`: a figure or file cannot be used. `look`: a person should look. `know`: good to know. */
export type Severity = 'wrong' | 'look' | 'know';

/** Where a notice points: as far as known, from the file down to the cell. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  /** A1 address of a cell or range, without the sheet. */
  readonly cell?: string;
  readonly table?: string;
  readonly column?: string;
}

/**
 * What happened, where, and what to do next. The code is stable; the words are for people and already filled:
 * they are shown as they are, since cell text in them may hold any character.
 */
export interface Notice {
  readonly code: string;
  readonly severity: Severity;
  readonly where: Place;
  readonly text: Text;
  readonly next?: Text;
  /** Source rows concerned (1-based, as the sheet shows them), at most the first 100. */
  readonly rows?: readonly number[];
  /** How many rows or cells in all. */
  readonly count?: number;
}

/** A fault of input, options or data that a person can mend. Programmer faults throw plain errors. */
export class InputError extends Error {
  readonly notice: Notice;
  override readonly name = 'InputError';

  constructor(notice: Notice) {
    super(`${notice.code}: ${notice.text.en}`);
    this.notice = notice;
  }
}
