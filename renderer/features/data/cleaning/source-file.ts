import type { RawRange } from '../../../../analysis/import/plan/plan.ts';
import { sha256 } from '../../../../analysis/model/sha256.ts';
import type { TableSource } from '../../../../analysis/model/table.ts';
import { dataExtensions } from '../../../actions/open-file.ts';
import { host } from '../../../host/index.ts';
import { openImporter, type Importer } from '../../../import/importer.ts';
import { useStudy } from '../../../state/study.ts';
import { useWorkbench } from '../../../state/workbench.ts';
import { keepSource, keptSource } from '../../../study/session.ts';
import { translator } from '../../../text/index.ts';

/** A file that a table was read from, by its name and checksum. */
export type SourceFile = Pick<TableSource, 'file' | 'sha256'>;

interface OpenSource {
  readonly sha256: string;
  readonly importer: Promise<Importer>;
}

/** The last file that was looked into: its reader stays open, since the next cell is mostly of the same file. */
let open: OpenSource | null = null;
let closing: ReturnType<typeof setTimeout> | undefined;

/** A reader holds the cells of its whole file: after a while without a question it goes. */
const idle = 120_000;

/** Cells of a sheet as the file has them; null where no copy of the file is at hand. */
export async function cellsOfSource(
  source: SourceFile,
  sheet: string,
  [top, bottom, left, right]: readonly [number, number, number, number],
): Promise<RawRange | null> {
  const importer = await importerOf(source);
  return importer === null ? null : importer.raw(sheet, top, bottom, left, right);
}

async function importerOf(source: SourceFile): Promise<Importer | null> {
  if (open?.sha256 !== source.sha256) {
    const bytes = await bytesOf(source);
    if (bytes === null) return null;
    show(source, bytes);
  }
  clearTimeout(closing);
  closing = setTimeout(close, idle);
  return open?.importer ?? null;
}

function show({ file: name, sha256: sum }: SourceFile, bytes: Uint8Array<ArrayBuffer>): void {
  close();
  const importer = openImporter({ name, bytes });
  const mine = { sha256: sum, importer };
  open = mine;
  // A file that cannot be read is asked for anew the next time.
  importer.catch(() => {
    if (open === mine) open = null;
  });
}

function close(): void {
  clearTimeout(closing);
  void open?.importer.then((importer) => importer.close()).catch(() => undefined);
  open = null;
}

/** The file's bytes: from the study, from this session, or of a file that waits to be imported. */
async function bytesOf({ file, sha256: sum }: SourceFile): Promise<Uint8Array<ArrayBuffer> | null> {
  if (sum === '') return null;
  const kept = useStudy.getState().sources.get(sum)?.bytes ?? (await keptSource(sum));
  if (kept !== null) return new Uint8Array(kept);
  const waiting = useWorkbench.getState().waitingFiles.find(({ name }) => name === file);
  return waiting !== undefined && (await sha256(waiting.bytes)) === sum ? waiting.bytes : null;
}

/** Have the person show the file; one with another checksum is not taken. */
export async function chooseSource(source: SourceFile): Promise<'taken' | 'cancelled' | { readonly wrong: string }> {
  const kind = { title: translator()('cleaning.workbook'), extensions: [...dataExtensions] };
  const [file] = await host.openFiles([kind]);
  if (file === undefined) return 'cancelled';
  if ((await sha256(file.bytes)) !== source.sha256) return { wrong: file.name };
  keepSource(source.sha256, file.bytes);
  show(source, file.bytes);
  return 'taken';
}
