import { EngineError } from '../engine/engine.ts';
import { InputError } from '../model/notice.ts';
import { cells } from './commands/cells.ts';
import { check } from './commands/check.ts';
import { describe } from './commands/describe.ts';
import { diff } from './commands/diff.ts';
import { docs } from './commands/docs.ts';
import { importFile } from './commands/import.ts';
import { inspect } from './commands/inspect.ts';
import { project } from './commands/project.ts';
import { report } from './commands/report.ts';
import { run } from './commands/run.ts';
import { listTemplates } from './commands/templates.ts';
import { usage, UsageError } from './usage.ts';

/** What a command answers: an object for `--json`, and lines for people. */
export interface Answer {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** 0 done, 2 the input was refused though the command was right. */
  readonly status: 0 | 2;
}

export type Command = (words: readonly string[]) => Promise<Answer>;

const commands: ReadonlyMap<string, Command> = new Map([
  ['inspect', inspect],
  ['cells', cells],
  ['import', importFile],
  ['check', check],
  ['diff', diff],
  ['templates', listTemplates],
  ['describe', describe],
  ['docs', docs],
  ['run', run],
  ['report', report],
  ['project', project],
]);

/**
 * The command line: results on stdout, messages on stderr. Gives the exit status: 0 done, 2 bad input, 1 failure.
 */
export async function main(words: readonly string[]): Promise<0 | 1 | 2> {
  const asJson = words.includes('--json');
  const [name, ...rest] = words.filter((word) => word !== '--json');
  const command = commands.get(name ?? '');
  if (command === undefined) return helpOrRefuse(name);
  try {
    const { json, lines, status } = await command(rest);
    process.stdout.write(asJson ? `${JSON.stringify(json, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
    return status;
  } catch (error) {
    return refuse(error, asJson);
  }
}

function helpOrRefuse(name: string | undefined): 0 | 2 {
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(usage);
    return 0;
  }
  process.stderr.write(`vcw: unknown command: ${name}\n\n${usage}`);
  return 2;
}

function refuse(error: unknown, asJson: boolean): 1 | 2 {
  if (error instanceof UsageError) {
    process.stderr.write(`vcw: ${error.message}\n`);
    return 2;
  }
  if (error instanceof InputError) {
    const { notice } = error;
    if (asJson) process.stdout.write(`${JSON.stringify({ error: notice }, null, 2)}\n`);
    const { file, sheet, cell, table, column } = notice.where;
    const place = [file, sheet, cell, table, column].filter((part) => part !== undefined).join(', ');
    process.stderr.write(`vcw: ${place === '' ? '' : `${place}: `}${notice.text.en}\n`);
    if (notice.next !== undefined) process.stderr.write(`     ${notice.next.en}\n`);
    return 2;
  }
  const kind = error instanceof EngineError ? ` (${error.kind})` : '';
  process.stderr.write(`vcw: failed${kind}: ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
}
