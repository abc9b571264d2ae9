import { readers, type Reading } from './support/readers.ts';

/** What a process says of itself after one reading. */
export interface ReaderRun extends Reading {
  readonly seconds: number;
  /** Of all its threads. */
  readonly processor: number;
  /** Peak of the whole process, the engine in it included. */
  readonly megabytes: number;
}

const [name = '', path = ''] = process.argv.slice(2);
const prepare = readers[name];
if (prepare === undefined) throw new Error(`no such reader: ${name}`);
const read = await prepare();
const before = process.cpuUsage();
const begun = performance.now();
const reading = await read(path);
const seconds = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage(before);
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
const run: ReaderRun = { ...reading, seconds, processor: (user + system) / 1e6, megabytes };
process.stdout.write(`\n${JSON.stringify(run)}\n`);
process.exit(0);
