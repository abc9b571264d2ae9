import type { Notice, Severity } from '../../../model/notice.ts';
import type { Tally } from './cell-sink.ts';
import type { ListFaults } from './workbook-parts.ts';

/** What was odd about one sheet. */
export interface SheetFaults {
  readonly sheet: string;
  readonly isMissing: boolean;
  readonly isCutShort: boolean;
  /** Cells whose address is not in the row they stand in. */
  readonly contradictions: number;
  /** Cells given more than once. */
  readonly twice: number;
  /** Cells of a type that is none, the first of them at an address. */
  readonly unknownTypes: number;
  readonly firstUnknownType: string;
  /** Cells whose format the workbook does not list. */
  readonly withoutFormat: number;
  readonly mergesLeftOut: number;
}

/** What the texts of a workbook could not be told by. */
export interface TextFaults {
  readonly lost: number;
  readonly cut: number;
  readonly hasUnknownReferences: boolean;
}

const asker = 'Compare with the file in a spreadsheet program, or ask the sender for a fresh copy.';

/** The notices about all cells of a workbook, its list of sheets and its formats. */
export function bookNotices(
  file: string,
  tally: Tally,
  { lost, cut, hasUnknownReferences }: TextFaults,
  list: ListFaults,
  areStylesWhole: boolean,
): readonly Notice[] {
  const notices: Notice[] = [];
  const look = (code: string, text: string): void => {
    notices.push({ code, severity: 'look', where: { file }, text: { en: text }, next: { en: asker } });
  };
  if (list.isCutShort) look('workbook-cut-short', 'The list of sheets stops before its end; sheets may be missing.');
  if (list.guessed.length > 0)
    look(
      'sheets-guessed',
      `The workbook does not say where these sheets are; they were taken by their order: ${list.guessed.join(', ')}.`,
    );
  if (list.renamed.length > 0)
    look(
      'sheets-renamed',
      `Sheets without a name, or with the name of another, are called here: ${list.renamed.join(', ')}.`,
    );
  if (!areStylesWhole)
    look('styles-cut-short', 'The list of number formats stops before its end; days may show as numbers.');
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
  if (hasUnknownReferences)
    look(
      'references-unknown',
      'Texts hold references such as &name; that stand for nothing; they are kept as they are written.',
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
  if (faults.unknownTypes > 0) {
    const text = `${String(faults.unknownTypes)} cells are of a type that no spreadsheet program writes; they show as errors.`;
    const where = { file, sheet: faults.sheet, cell: faults.firstUnknownType };
    const next = { en: asker };
    notices.push({
      code: 'types-unknown',
      severity: 'look',
      where,
      text: { en: text },
      next,
      count: faults.unknownTypes,
    });
  }
  if (faults.withoutFormat > 0) {
    const text = `${String(faults.withoutFormat)} cells ask for a format that the workbook does not list; days among them show as numbers.`;
    say('formats-missing', 'look', text, faults.withoutFormat);
  }
  if (faults.mergesLeftOut > 0) {
    const text = `${String(faults.mergesLeftOut)} merged blocks reach beyond the sheet or name no cells; they are left out.`;
    say('merges-left-out', 'look', text, faults.mergesLeftOut);
  }
  if (faults.contradictions > 0) {
    const text = `${String(faults.contradictions)} cells stand in a row of another number than their own address says; their address is used.`;
    say('cells-misplaced', 'look', text, faults.contradictions);
  }
  return notices;
}
