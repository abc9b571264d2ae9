import { chmod, chown, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Child, program } from '../child.ts';
import { skipped, type Trial } from '../trial.ts';

const nobody = 65_534;

/** Folders and files that may not be written, as a person without special rights meets them. */
export const rights: Trial = {
  name: 'rights',
  async run(_size, folder) {
    if (process.getuid === undefined) return [skipped('a read-only folder', 'this system has no user ids')];
    const isRoot = process.getuid() === 0;
    // The program stands where another user may read it, all of its pieces, as modules.
    const copy = join(folder, 'program');
    await cp(dirname(program), copy, { recursive: true });
    await writeFile(join(copy, 'package.json'), '{ "type": "module" }');
    const own = join(copy, basename(program));
    await chmod(folder, 0o755);
    const faults: string[] = [];
    for (const [name, folderMode, fileMode] of [
      ['folder', 0o555, 0o644],
      ['file', 0o755, 0o444],
    ] as const) {
      const inside = join(folder, name);
      const path = join(inside, 'study.vcw');
      await mkdir(inside);
      await writeFile(path, 'old');
      if (isRoot) for (const each of [path, inside]) await chown(each, nobody, nobody);
      await chmod(path, fileMode);
      await chmod(inside, folderMode);
      const child = new Child('try-to-write', [path], { program: own, ...(isRoot && { uid: nobody, gid: nobody }) });
      const [lock, save, plain] = [await child.line('lock'), await child.line('save'), await child.line('plain')];
      await child.ended;
      await chmod(inside, 0o755);
      if (name === 'folder' && lock !== 'lock refused refused null') faults.push(`${name}: ${lock}`);
      if (save !== 'save refused refused null') faults.push(`${name}: ${save}`);
      if (name === 'folder' && plain !== 'plain not allowed') faults.push('the control could write');
      if ((await readFile(path, 'utf8')) !== 'old') faults.push(`${name}: the old file changed`);
    }
    const who = isRoot ? `as user ${String(nobody)}` : 'as this user';
    return [{ name: 'a read-only folder and a read-only file', found: `both refused and said so, ${who}`, faults }];
  },
};
