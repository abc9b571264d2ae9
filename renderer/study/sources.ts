import type { History } from '../../analysis/project/history.ts';
import type { KeptSource } from '../../analysis/project/study.ts';
import { useStudy } from '../state/study.ts';
import { tell } from '../state/workbench.ts';
import { keptSource } from './session.ts';

/** Names of the workbooks that the study's tables come from, by SHA-256. */
export function sourceFilesOf(history: History): ReadonlyMap<string, string> {
  const imported = history.commands.flatMap((command) => (command.kind === 'import-tables' ? command.tables : []));
  const sources = [...history.base.tables, ...imported].map(({ source }) => source);
  return new Map(sources.filter(({ sha256 }) => sha256 !== '').map(({ sha256, file }) => [sha256, file]));
}

/** Copies of the workbooks, for a study that keeps them; one that cannot be found is told. */
export async function sourcesNow(history: History): Promise<ReadonlyMap<string, KeptSource>> {
  const { sources, keepsSources } = useStudy.getState();
  const copies = new Map<string, KeptSource>();
  if (!keepsSources) return copies;
  for (const [sha256, file] of sourceFilesOf(history)) {
    const known = sources.get(sha256);
    const bytes = known?.bytes ?? (await keptSource(sha256));
    if (bytes !== null) copies.set(sha256, known ?? { file, bytes });
    else
      tell({
        code: 'source-not-kept',
        severity: 'look',
        where: { file },
        text: { en: 'This workbook could not be copied into the study; its tables are in it all the same.' },
        next: { en: 'Import it again if the study has to hold it.' },
      });
  }
  return copies;
}
