import { columnLetter } from '../../address.ts';
import { cellKinds, type CellKind } from '../../grid.ts';
import { CellColumn } from '../cell-column.ts';
import { daysOfSerial } from '../excel-dates.ts';
import { limits } from '../limits.ts';
import { tooMuch } from '../zip-directory.ts';
import { cellTypes, contents } from './cell-types.ts';
import { daysOfIso } from './iso-day.ts';
import type { Styles } from './styles.ts';
import type { TextTable } from './text-table.ts';

const codes = Object.fromEntries(cellKinds.map((kind, code) => [kind, code])) as Record<CellKind, number>;

/** What went on while the cells of a workbook were read, for the notices. */
export interface Tally {
  cells: number;
  uncalculated: number;
  /** Cells that point to a text which the workbook does not hold. */
  withoutText: number;
  /** Cells said to be numbers that are none. */
  unreadable: number;
}

/** Turns what a cell says (type, content, style) into its kind and value, and keeps it in the column. */
export class CellSink {
  readonly columns: (CellColumn | undefined)[] = [];
  /** Cells whose own address is not in the row they stand in. */
  contradictions = 0;
  /** Cells whose format the workbook does not list. */
  withoutFormat = 0;
  /** Cells of a type that is none, and the address of the first. */
  unknownTypes = 0;
  firstUnknownType = '';
  /** How many rows the sheet seems to have, as far as its bytes tell. */
  expectedRows = 0;
  readonly #texts: TextTable;
  readonly #shared: number;
  readonly #styles: Styles;
  readonly #is1904: boolean;
  readonly #tally: Tally;
  readonly #file: string;

  /** `shared` is the number of texts at the beginning of the table that cells may point to. */
  constructor(texts: TextTable, shared: number, styles: Styles, is1904: boolean, tally: Tally, file: string) {
    this.#texts = texts;
    this.#shared = shared;
    this.#styles = styles;
    this.#is1904 = is1904;
    this.#tally = tally;
    this.#file = file;
  }

  /** Take a cell; its content is the number `value`, or the open text. `value` of an inline text is where it is raised. */
  add(row: number, column: number, type: number, read: number, value: number, style: number, isFormula: boolean): void {
    const look = this.#styles.looks[style];
    if (look === undefined && style !== 0) this.withoutFormat += 1;
    const mark = (look ?? 0) * 2 + (isFormula ? 1 : 0);
    if (read === contents.number) {
      if (type === cellTypes.number) this.#addNumber(row, column, value, style, mark);
      else this.#addShared(row, column, value, mark);
    } else if (read === contents.none) this.#tally.uncalculated += 1;
    else this.#addText(row, column, type, value, style, mark, isFormula);
  }

  #addNumber(row: number, column: number, value: number, style: number, mark: number): void {
    if (this.#styles.isDay(style, value)) {
      const days = daysOfSerial(value, this.#is1904);
      if (days !== null) return this.#keep(row, column, codes.date, days, mark);
      if (Math.floor(value) === 60 && !this.#is1904) return this.#keepText(row, column, codes.text, '1900-02-29', mark);
    }
    this.#keep(row, column, codes.number, value, mark);
  }

  #addShared(row: number, column: number, id: number, mark: number): void {
    if (id >= 0 && id < this.#shared && Number.isInteger(id)) {
      if (!this.#texts.isBlank(id)) this.#keep(row, column, codes.text, id, mark);
      return;
    }
    this.#tally.withoutText += 1;
    this.#keepText(row, column, codes.error, '(text missing)', mark);
  }

  #addText(
    row: number,
    column: number,
    type: number,
    raised: number,
    style: number,
    mark: number,
    isFormula: boolean,
  ): void {
    if (type === cellTypes.formulaText || type === cellTypes.inlineText) {
      const id = this.#texts.intern(type === cellTypes.inlineText ? raised : -1);
      if (!this.#texts.isBlank(id)) this.#keep(row, column, codes.text, id, mark);
      return;
    }
    const text = this.#texts.take().trim();
    if (text === '') {
      if (isFormula) this.#tally.uncalculated += 1;
      return;
    }
    if (type === cellTypes.unknown) {
      if (this.unknownTypes === 0) this.firstUnknownType = `${columnLetter(column)}${String(row + 1)}`;
      this.unknownTypes += 1;
      return this.#keepText(row, column, codes.error, text, mark);
    }
    if (type === cellTypes.error) return this.#keepText(row, column, codes.error, text, mark);
    const isBoolean = type === cellTypes.boolean;
    if (isBoolean && /^(1|0|true|false)$/i.test(text)) {
      return this.#keep(row, column, codes.boolean, /^(1|true)$/i.test(text) ? 1 : 0, mark);
    }
    if (type === cellTypes.day) {
      const days = daysOfIso(text);
      if (days !== null) return this.#keep(row, column, codes.date, days, mark);
    }
    if (type === cellTypes.shared) return this.#addShared(row, column, /^\d+$/.test(text) ? Number(text) : -1, mark);
    const isFigure = !isBoolean && /^[-+]?(\d|\.\d)/.test(text) && !/^[-+]?0[xob]/i.test(text);
    const value = isFigure ? Number(text) : Number.NaN;
    if (Number.isFinite(value)) return this.#addNumber(row, column, value, style, mark);
    this.#tally.unreadable += 1;
    this.#keepText(row, column, codes.error, text, mark);
  }

  #keepText(row: number, column: number, kind: number, text: string, mark: number): void {
    const bytes = encoder.encode(text);
    this.#texts.discard();
    this.#texts.write(bytes, 0, bytes.length, true);
    this.#keep(row, column, kind, this.#texts.intern(-1), mark);
  }

  #keep(row: number, column: number, kind: number, value: number, mark: number): void {
    this.#tally.cells += 1;
    if (this.#tally.cells > limits.streamedCells) {
      throw tooMuch(this.#file, `The workbook has more than ${String(limits.streamedCells / 1e6)} million cells.`);
    }
    const cells = (this.columns[column] ??= new CellColumn());
    cells.add(row, kind, value, mark, this.expectedRows);
  }
}

const encoder = new TextEncoder();
