import { limits } from '../limits.ts';
import { SheetGrid, type NumberText, type SheetParts, type WorkbookGrids } from '../sheet-grid.ts';
import type { Unpack } from '../unpack.ts';
import type { ZipArchive } from '../zip.ts';
import { damaged, tooMuch } from '../zip-directory.ts';
import { CellSink, type Tally } from './cell-sink.ts';
import { bookNotices, sheetNotices, type SheetFaults } from './notices.ts';
import { scanPart, type Scan } from './scan-part.ts';
import { SharedStringsScan } from './shared-strings.ts';
import { SheetScan } from './sheet-scan.ts';
import { readStyles, type Styles } from './styles.ts';
import { TextsTooLong, TextTable } from './text-table.ts';
import { readWorkbookParts, smallPart, type PartNames, type SheetEntry } from './workbook-parts.ts';

/** What the reading of a workbook needs from outside. */
export interface XlsxOptions {
  readonly unpack: Unpack;
  /** Loaded beside the reading: the formatter is large and only needed for what a person sees. */
  readonly numberText: Promise<NumberText>;
  readonly progress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Book {
  readonly archive: ZipArchive;
  readonly file: string;
  readonly options: XlsxOptions;
  readonly texts: TextTable;
  readonly tally: Tally;
  /** Bytes read of those that will be. */
  done: number;
  total: number;
}

/** Read the sheets of an .xlsx or .xlsm package, whose workbook part is `part`. */
export async function readXlsx(
  archive: ZipArchive,
  names: PartNames,
  part: string,
  file: string,
  options: XlsxOptions,
): Promise<WorkbookGrids> {
  const parts = readWorkbookParts(archive, names, part, file);
  if (parts.sheets.length === 0) throw damaged(file, 'it holds no sheet');
  const styles = readStyles(parts.styles === null ? null : smallPart(archive, parts.styles, file), file);
  const tally: Tally = { cells: 0, uncalculated: 0, withoutText: 0, unreadable: 0 };
  const book: Book = { archive, file, options, texts: new TextTable(limits.textBytes), tally, done: 0, total: 0 };
  for (const name of [parts.sharedStrings, ...parts.sheets.map((sheet) => sheet.part)]) {
    if (name !== null) book.total += archive.size(name);
  }
  try {
    if (parts.sharedStrings !== null) {
      const scan = new SharedStringsScan(book.texts, file);
      await readPart(book, parts.sharedStrings, (bytes, end) => scan.read(bytes, end));
    }
    const shared = book.texts.size;
    const read: ReadSheet[] = [];
    for (const sheet of parts.sheets) read.push(await readSheet(book, sheet, shared, styles, parts.is1904));
    const { texts, lost, cut } = book.texts.strings(limits.cellText);
    const textFaults = { lost, cut, hasUnknownReferences: book.texts.references.hasUnknown };
    const numberText = await options.numberText;
    const common = { texts, raised: book.texts.raised, looks: styles.distinct, is1904: parts.is1904, numberText };
    return {
      grids: read.map((sheet) => new SheetGrid({ ...sheet.parts, ...common })),
      notices: [
        ...bookNotices(file, tally, textFaults, parts.faults, styles.isWhole),
        ...read.flatMap((sheet) => sheetNotices(file, sheet.faults)),
      ],
    };
  } catch (fault) {
    if (fault instanceof TextsTooLong) throw tooMuch(file, 'The workbook holds more text than can be kept in memory.');
    throw fault;
  }
}

interface ReadSheet {
  readonly parts: Pick<SheetParts, 'name' | 'hidden' | 'merges' | 'hiddenRows' | 'hiddenColumns' | 'columns'>;
  readonly faults: SheetFaults;
}

async function readSheet(
  book: Book,
  sheet: SheetEntry,
  shared: number,
  styles: Styles,
  is1904: boolean,
): Promise<ReadSheet> {
  const { texts, tally, file, archive } = book;
  const sink = new CellSink(texts, shared, styles, is1904, tally, file);
  const scan = new SheetScan(sink, texts, file);
  if (sheet.part !== null) {
    const size = archive.size(sheet.part);
    const begun = book.done;
    await readPart(book, sheet.part, (bytes, end) => {
      const used = scan.read(bytes, end);
      // A little more than the bytes so far foretell: a column that is made once is not copied.
      const share = Math.max(1, book.done - begun) / size;
      sink.expectedRows = Math.min(limits.rows, Math.ceil(((scan.row + 1) / Math.min(1, share)) * 1.02));
      return used;
    });
  }
  let twice = 0;
  for (const column of sink.columns) twice += column?.settle() ?? 0;
  const { name, hidden } = sheet;
  const { merges } = scan;
  const hiddenRows = [...new Set(scan.hiddenRows)].sort((a, b) => a - b);
  return {
    parts: { name, hidden, merges, hiddenRows, hiddenColumns: scan.hiddenColumns(), columns: sink.columns },
    faults: {
      sheet: name,
      isMissing: sheet.part === null,
      isCutShort: sheet.part !== null && !scan.isWhole,
      contradictions: sink.contradictions,
      unknownTypes: sink.unknownTypes,
      firstUnknownType: sink.firstUnknownType,
      withoutFormat: sink.withoutFormat,
      mergesLeftOut: scan.mergesLeftOut,
      twice,
    },
  };
}

async function readPart(book: Book, name: string, scan: Scan): Promise<void> {
  const { options, file } = book;
  await scanPart(watched(book, book.archive.stream(name, options.unpack)), scan, file);
}

/** Tells how far the reading is, and stops it when asked to, between two pieces. */
async function* watched(book: Book, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { signal, progress } = book.options;
  let told = book.done;
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    book.done += piece.length;
    if (book.done - told >= book.total / 100) {
      told = book.done;
      progress?.(book.done, book.total);
    }
    yield piece;
  }
}
