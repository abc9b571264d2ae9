import { isStorageName, StorageError, type Storage } from '../../../analysis/project/storage.ts';

/** A claim about a storage: throws when it does not hold. Plain functions, so that a page can run them too. */
export interface StorageCase {
  readonly name: string;
  /** `open` answers a storage over the same place each time; the place is empty at the start. */
  run(open: () => Promise<Storage>): Promise<void>;
}

export const storageCases: readonly StorageCase[] = [
  { name: 'has nothing at the start', run: startsEmpty },
  { name: 'gives back what was written, byte for byte', run: roundTrip },
  { name: 'replaces a file as a whole', run: replaces },
  { name: 'keeps an empty file apart from none', run: emptyFile },
  { name: 'appends to a file that is there and to one that is not', run: appends },
  { name: 'keeps the order of calls that were not waited for', run: keepsOrder },
  { name: 'lists the files under a folder by name, with their sizes', run: lists },
  { name: 'takes away a file, and minds nothing where there is none', run: removes },
  { name: 'takes away a folder with all that is in it, and nothing beside it', run: removesFolder },
  { name: 'can write again what was taken away', run: writesAgain },
  { name: 'has everything after it is opened again', run: lasts },
  { name: 'gives bytes of the caller’s own', run: ownBytes },
  { name: 'takes a part of a larger buffer as that part', run: takesViews },
  { name: 'holds ten megabytes', run: holdsLarge },
  { name: 'takes every name that is a storage name', run: takesNames },
  { name: 'refuses every other name, and changes nothing', run: refusesNames },
];

async function startsEmpty(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  same(await storage.read('sessions/a/journal'), null);
  same(await storage.list('sessions'), []);
  same(await storage.list(''), []);
}

async function roundTrip(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  const every = Uint8Array.from({ length: 256 }, (_, index) => index);
  await storage.write('snapshots/s1/1.vcw', every);
  same(await storage.read('snapshots/s1/1.vcw'), every);
  same(await storage.read('snapshots/s1/2.vcw'), null);
  same(await storage.read('snapshots/s1'), null);
}

async function replaces(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  await storage.write('index', text('the longer version'));
  await storage.write('index', text('short'));
  same(await storage.read('index'), text('short'));
  same(
    (await storage.list('')).map(({ name, bytes }) => [name, bytes]),
    [['index', 5]],
  );
}

async function emptyFile(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  await storage.write('a', new Uint8Array());
  await storage.append('b', new Uint8Array());
  same(await storage.read('a'), new Uint8Array());
  same(await storage.read('b'), new Uint8Array());
  same(await storage.read('c'), null);
}

async function appends(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  await storage.append('sessions/x/journal', text('one '));
  await storage.append('sessions/x/journal', text('two '));
  same(await storage.read('sessions/x/journal'), text('one two '));
  await storage.write('sessions/x/journal', text('new '));
  await storage.append('sessions/x/journal', text('end'));
  same(await storage.read('sessions/x/journal'), text('new end'));
}

async function keepsOrder(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  const words = Array.from({ length: 40 }, (_, index) => `${String(index)} `);
  await Promise.all(words.map((word) => storage.append('journal', text(word))));
  same(await storage.read('journal'), text(words.join('')));
  const [, read] = await Promise.all([storage.write('journal', text('last')), storage.read('journal')]);
  same(read, text('last'));
}

async function lists(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  const names = ['sessions/b/journal', 'sessions/a/tables/t.arrow', 'sessions/a/journal', 'sessionsx', 'z'];
  for (const [index, name] of names.entries()) await storage.write(name, new Uint8Array(index));
  const shown = async (folder: string): Promise<unknown> =>
    (await storage.list(folder)).map(({ name, bytes }) => [name, bytes]);
  same(await shown('sessions'), [
    ['sessions/a/journal', 2],
    ['sessions/a/tables/t.arrow', 1],
    ['sessions/b/journal', 0],
  ]);
  same(await shown('sessions/a'), [
    ['sessions/a/journal', 2],
    ['sessions/a/tables/t.arrow', 1],
  ]);
  same(await shown('none'), []);
  same((await storage.list('')).length, 5);
  const [file] = await storage.list('sessions/b');
  const isDate = file !== undefined && Math.abs(Date.now() - file.modified) < 10 * 60_000;
  if (!isDate) throw new Error(`not a time of writing: ${String(file?.modified)}`);
}

async function removes(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  await storage.write('a', text('a'));
  await storage.write('b', text('b'));
  await storage.remove('a');
  await storage.remove('a');
  await storage.remove('folder/none');
  same(await storage.read('a'), null);
  same(await storage.read('b'), text('b'));
}

async function removesFolder(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  for (const name of ['sessions/a/journal', 'sessions/a/tables/t.arrow', 'sessions/ab/journal', 'a/journal'])
    await storage.write(name, text(name));
  await storage.removeFolder('sessions/a');
  await storage.removeFolder('sessions/a');
  await storage.removeFolder('none');
  same(
    (await storage.list('')).map(({ name }) => name),
    ['a/journal', 'sessions/ab/journal'],
  );
}

async function writesAgain(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  await storage.write('sessions/a/journal', text('first'));
  await storage.removeFolder('sessions/a');
  await storage.append('sessions/a/journal', text('second'));
  same(await storage.read('sessions/a/journal'), text('second'));
  await storage.remove('sessions/a/journal');
  await storage.write('sessions/a/journal', text('third'));
  same(await storage.read('sessions/a/journal'), text('third'));
}

async function lasts(open: () => Promise<Storage>): Promise<void> {
  const before = await open();
  await before.write('settings.json', text('{}'));
  await before.append('journal', text('one'));
  const after = await open();
  await after.append('journal', text(' two'));
  same(await after.read('settings.json'), text('{}'));
  same(await after.read('journal'), text('one two'));
}

async function ownBytes(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  const given = text('abc');
  await storage.write('a', given);
  given.fill(0);
  const read = await storage.read('a');
  same(read, text('abc'));
  read?.fill(0);
  same(await storage.read('a'), text('abc'));
  same(read?.buffer.byteLength, 3);
}

async function takesViews(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  const part = text('before|part|after').subarray(7, 11);
  await storage.write('a', part);
  await storage.append('a', part);
  same(await storage.read('a'), text('partpart'));
}

async function holdsLarge(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  const bytes = Uint8Array.from({ length: 10_000_000 }, (_, index) => (index * 2_654_435_761) >>> 24);
  await storage.write('tables/large.arrow', bytes);
  await storage.append('tables/large.arrow', bytes.subarray(0, 1));
  const read = await storage.read('tables/large.arrow');
  same(read?.length, 10_000_001);
  const firstOdd = bytes.findIndex((byte, index) => read?.[index] !== byte);
  same(firstOdd, -1);
}

const goodNames = ['a', '0', 'a-b_c', 'a.json', 'console', 'a/b/c/d/e', 'templates/my-one__two.json', 'x'.repeat(200)];

async function takesNames(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  for (const name of goodNames) {
    await storage.write(name === 'a' ? 'a-file' : name, text(name));
    same(await storage.read(name === 'a' ? 'a-file' : name), text(name));
  }
}

/** Each would be another place, another file or no file on one of the systems the program runs on. */
export const badNames: readonly string[] = [
  ...['', '.', '..', '/', '../a', 'a/../b', 'a/..', '/etc/passwd', 'a//b', 'a/', './a', '.hidden', 'a/.b'],
  ...[
    'A',
    'aB',
    'É',
    'é',
    'а',
    'a b',
    'a\\b',
    'c:a',
    'a:b',
    'a\0b',
    'a\n',
    'a\nb',
    'a*',
    'a?',
    'a|b',
    '~',
    '$a',
    '%2e',
  ],
  ...['a.', 'a..b', 'a.b.c', '-a', '_a', 'con', 'nul.json', 'a/aux', 'lpt1/x', 'com1.txt', 'x'.repeat(201)],
];

async function refusesNames(open: () => Promise<Storage>): Promise<void> {
  const storage = await open();
  await storage.write('kept', text('kept'));
  const acts: readonly ((name: string) => Promise<unknown>)[] = [
    (name) => storage.read(name),
    (name) => storage.write(name, text('x')),
    (name) => storage.append(name, text('x')),
    (name) => storage.remove(name),
    (name) => storage.removeFolder(name),
    // The whole storage is listed by the empty name.
    (name) => (name === '' ? Promise.reject(new StorageError('bad-name', '')) : storage.list(name)),
  ];
  for (const name of badNames) {
    same([name, isStorageName(name)], [name, false]);
    for (const [index, act] of acts.entries())
      same([name, index, await faultOf(() => act(name))], [name, index, 'bad-name']);
  }
  same(
    (await storage.list('')).map((file) => file.name),
    ['kept'],
  );
}

async function faultOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return 'none';
  } catch (error) {
    return error instanceof StorageError ? error.fault : String(error);
  }
}

function text(words: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(words);
}

/** Compare by value; bytes by each byte. */
function same(found: unknown, wanted: unknown): void {
  const [a, b] = [shown(found), shown(wanted)];
  if (a !== b) throw new Error(`found ${a.slice(0, 400)}, wanted ${b.slice(0, 400)}`);
}

function shown(value: unknown): string {
  return value === undefined
    ? 'undefined'
    : JSON.stringify(value, (_, each: unknown) => (each instanceof Uint8Array ? ['bytes', ...each] : each));
}
