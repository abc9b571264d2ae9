import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { contentsOf } from '../../../analysis/import/cells.ts';
import { openGrids } from '../../../analysis/import/readers/open.ts';
import { InputError } from '../../../analysis/model/notice.ts';
import { readBases } from '../mutations/bases.ts';
import { mutated } from '../mutations/mutate.ts';
import { tell } from './tell.ts';

/**
 * Read damaged files from one number to another. Says `read N` before each, `fault N ...` of what must not be, and at
 * the end `done`. Waits for `go`, so that its system calls can be watched from then on.
 */
export async function readMutated([from = '0', to = '0']: readonly string[]): Promise<void> {
  const bases = readBases();
  const shape = prototypes();
  // Everything that is loaded later by a reader is loaded now.
  for (const files of bases.values())
    for (const { bytes, file } of files.slice(0, 3)) await openGrids(bytes, file).catch(() => undefined);
  const opened = refuseTheOutside();
  tell('ready');
  await new Promise<void>((resolve) => process.stdin.once('data', () => resolve()));
  for (let index = Number(from); index < Number(to); index += 1) {
    const { base, how, bytes } = mutated(bases, index);
    tell(`read ${String(index)} ${base.kind} ${how} ${base.file}`);
    const begun = performance.now();
    const fault = await faultOf(bytes, base.file);
    const taken = performance.now() - begun;
    const what = [fault.fault, ...opened.splice(0), prototypes() === shape ? null : 'the prototypes have changed'];
    for (const each of what) if (each !== null) tell(`fault ${String(index)} ${how} ${base.file}: ${each}`);
    tell(`${fault.isRead ? 'grids' : 'refused'} ${String(index)} ${taken.toFixed(0)}`);
  }
  tell('done');
  process.exit(0);
}

async function faultOf(bytes: Uint8Array, file: string): Promise<{ isRead: boolean; fault: string | null }> {
  try {
    const { grids } = await openGrids(bytes, file);
    for (const grid of grids) contentsOf(grid);
    return { isRead: true, fault: grids.length > 0 ? null : 'neither grids nor a refusal' };
  } catch (thrown) {
    if (!(thrown instanceof InputError))
      return { isRead: false, fault: String(thrown instanceof Error ? thrown.stack : thrown) };
    const { code, where, text, next } = thrown.notice;
    const isSaid = code !== '' && where.file === file && text.en.length > 10 && (next?.en.length ?? 0) > 10;
    return { isRead: false, fault: isSaid ? null : `a refusal without words: ${code}` };
  }
}

function prototypes(): string {
  return [Object, Array, Function, String, Number, Map, Promise, Uint8Array]
    .map(({ prototype }) => Object.getOwnPropertyNames(prototype).join())
    .join(' ');
}

/** From now on files, sockets and programs are not opened but noted. */
function refuseTheOutside(): string[] {
  const noted: string[] = [];
  const refuse = (owner: object, names: readonly string[]): void => {
    for (const name of names)
      Reflect.set(owner, name, () => {
        noted.push(`called ${name}`);
        throw new Error(`${name} is not allowed here`);
      });
  };
  refuse(fs, [
    'open',
    'openSync',
    'readFile',
    'readFileSync',
    'writeFile',
    'writeFileSync',
    'createReadStream',
    'createWriteStream',
  ]);
  refuse(fs.promises, ['open', 'readFile', 'writeFile']);
  refuse(net, ['connect', 'createConnection', 'createServer']);
  refuse(net.Socket.prototype, ['connect']);
  refuse(dgram, ['createSocket']);
  refuse(dns, ['lookup', 'resolve']);
  refuse(childProcess, ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync']);
  refuse(globalThis, ['fetch']);
  syncBuiltinESMExports();
  return noted;
}
