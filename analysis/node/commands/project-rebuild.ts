import { basename } from 'node:path';
import { program } from '../../document/program.ts';
import { openNativeEngine } from '../native-engine.ts';
import { rebuildStudy, type ReadByPlan, type Rebuilt } from '../../project/rebuild.ts';
import type { KeptSource } from '../../project/study.ts';
import type { Answer } from '../cli.ts';
import { bytesOf, openWorkbookBytes } from '../read-file.ts';
import { readWholeStudy } from '../read-study-file.ts';
import { onlyFile, readArguments } from './arguments.ts';

const options = {
  source: { type: 'string', multiple: true },
  check: { type: 'boolean', default: false },
} as const;

/**
 * Make the results of a study again from its sources. With `--check` anything that is not as saved is a failure of the
 * study: exit status 2.
 */
export async function rebuild(words: readonly string[]): Promise<Answer> {
  const { values, positionals } = readArguments(words, options);
  const path = onlyFile(positionals);
  const { study, about } = await readWholeStudy(path);
  const sources: KeptSource[] = [];
  for (const file of values.source ?? []) sources.push({ file: basename(file), bytes: await bytesOf(file) });
  const engine = await openNativeEngine();
  try {
    const rebuilt = await rebuildStudy(study, sources, engine, guarded);
    const json = { file: basename(path), savedBy: about.program, rebuiltBy: program, engine: engine.info, ...rebuilt };
    return { json, lines: linesOf(rebuilt), status: values.check && !rebuilt.isEqual ? 2 : 0 };
  } finally {
    await engine.close();
  }
}

/** In a thread with limits: a workbook kept in a study is no more to be trusted than any other. */
const guarded: ReadByPlan = async ({ file, bytes }, _hash, plan) => {
  const workbook = await openWorkbookBytes(new Uint8Array(bytes), file);
  try {
    return await workbook.apply(plan);
  } finally {
    workbook.close();
  }
};

function linesOf({ tables, runs, isEqual }: Rebuilt): string[] {
  const words = {
    equal: 'equal',
    differs: 'differs',
    'no-source': 'its workbook is not at hand: give it with --source FILE',
    'no-plan': 'how it was read is not known',
    'not-saved': 'no saved result to compare with',
    refused: 'refused',
    'template-unknown': 'the analysis is not known to this program',
  } as const;
  return [
    ...tables.map(({ table, label, file, state, notice }) => {
      const why = notice === null ? '' : `: ${notice.text.en}`;
      return `table ${table} (${label}, ${file}): ${words[state]}${why}`;
    }),
    ...runs.flatMap(({ run, template, state, where, notices }) => [
      `run ${run} (${template}): ${words[state]}`,
      ...where.map((place) => `  at ${place}`),
      ...notices.map(({ text }) => `  ${text.en}`),
    ]),
    isEqual ? 'every result is as it was saved' : 'not every result is as it was saved',
  ];
}
