import type { Notice, Severity } from '../../../model/notice.ts';
import type { Tally } from './cell-sink.ts';

/** What was odd about one sheet. */
export interface SheetFaults {
  readonly sheet: string;
  readonly isMissing: boolean;
  readonly isCutShort: boolean;
  /** Cells whose address is not in the row they stand in. */
  readonly contradictions: number;
  /** Cells given more than once. */
  readonly twice: number;
}

/** The notices about all cells of a workbook. */
export function bookNotices(file: string, tally: Tally, lost: number, cut: number): readonly Notice[] {
  const notices: Notice[] = [];
  const say = (code: string, count: number, text: string, next?: string): void => {
    if (count === 0) return;
    const where = { file };
    notices.push({ code, severity: 'look', where, text: { en: text }, count, ...(next && { next: { en: next } }) });
  };
  const again = 'Open the workbook in a spreadsheet program, let it calculate, and save it.';
  say(
    'formulas-not-calculated',
    tally.uncalculated,
    `${String(tally.uncalculated)} formulas have no saved result; their cells are missing.`,
    again,
  );
  say(
    'texts-missing',
    tally.withoutText,
    `${String(tally.withoutText)} cells point to a text that the workbook does not hold; they show as errors.`,
    'Open the workbook in a spreadsheet program and save it anew, or ask the sender for a fresh copy.',
  );
  say(
    'numbers-unreadable',
    tally.unreadable,
    `${String(tally.unreadable)} cells are said to be numbers, dates or yes and no, and are none; they show as errors.`,
    'Look at these cells in a spreadsheet program.',
  );
  say('characters-lost', lost, `${String(lost)} characters could not be read and show as \uFFFD.`);
  say(
    'texts-cut',
    cut,
    `${String(cut)} texts are longer than a cell of a sheet may hold (32,767 characters); what is behind is left out.`,
  );
  return notices;
}

/** The notices about one sheet. */
export function sheetNotices(file: string, faults: SheetFaults): readonly Notice[] {
  const notices: Notice[] = [];
  const say = (code: string, severity: Severity, text: string, count?: number): void => {
    const where = { file, sheet: faults.sheet };
    notices.push({ code, severity, where, text: { en: text }, ...(count !== undefined && { count }) });
  };
  if (faults.isMissing) say('sheet-missing', 'look', 'The workbook names this sheet but does not hold it.');
  if (faults.isCutShort) say('sheet-cut-short', 'look', 'The sheet stops before its end; cells may be missing.');
  if (faults.twice > 0) {
    const text = `${String(faults.twice)} cells are given more than once; the last of each is used.`;
    say('cells-twice', 'look', text, faults.twice);
  }
  if (faults.contradictions > 0) {
    const text = `${String(faults.contradictions)} cells stand in a row of another number than their own address says; their address is used.`;
    say('cells-misplaced', 'look', text, faults.contradictions);
  }
  return notices;
}
