import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { isStorageName, type Storage } from '../analysis/project/storage.ts';
import type { Arrivals } from './arrivals.ts';
import type { Answer, Ask, Channel, Reply } from './contract.ts';
import { faultOf } from './file-fault.ts';
import { openByDialog, openPath, openRecent, saveByDialog } from './files.ts';
import { isProgramAddress } from './protocol.ts';
import { RecentList } from './recent.ts';
import { readSettings, writeSettings } from './settings.ts';
import { StudyFiles } from './study-files.ts';
import { StudyList } from './study-list.ts';

const kind = z.strictObject({
  title: z.string().max(200),
  extensions: z.array(z.string().regex(/^\.[a-z0-9]{1,10}$/)).max(30),
});
const none = z.null();
const id = z.strictObject({ id: z.uuid() });
const path = z.string().min(1).max(4096);
const bytes = z.instanceof(Uint8Array);
const picture = bytes.refine(({ length }) => length <= 2_000_000);
const name = z.string().refine(isStorageName);
const folder = z.string().refine((text) => text === '' || isStorageName(text));
const placeId = z.uuid();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The shape of every question; what does not fit is refused before anything reads it. */
const asks = {
  'open-files': z.array(kind).max(10),
  'open-dropped': z.strictObject({ path }),
  'open-recent': id,
  'recent-files': none,
  'forget-recent': id,
  'save-file': z.strictObject({ suggestedName: z.string().max(255), kind, bytes }),
  'read-settings': none,
  'write-settings': z.record(z.string().max(100), z.json()),
  'outside-requests': none,
  'store-read': z.strictObject({ name }),
  'store-write': z.strictObject({ name, bytes }),
  'store-append': z.strictObject({ name, bytes }),
  'store-list': z.strictObject({ folder }),
  'store-remove': z.strictObject({ name }),
  'store-remove-folder': z.strictObject({ folder: name }),
  'open-study': z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('dialog'), kind, instead: placeId.nullable() }),
    z.strictObject({ from: z.literal('recent'), placeId }),
    z.strictObject({ from: z.literal('arrived'), id: z.uuid() }),
    z.strictObject({ from: z.literal('dropped'), path }),
  ]),
  'save-study': z.strictObject({
    placeId: placeId.nullable(),
    suggestedName: z.string().max(255),
    kind,
    bytes,
    expectedSha256: sha256.nullable(),
  }),
  'release-study': z.strictObject({ placeId }),
  'recent-studies': none,
  'describe-study': z.strictObject({ placeId, title: z.string().max(1000), picture: picture.nullable() }),
  'pin-study': z.strictObject({ placeId, isPinned: z.boolean() }),
  'forget-study': z.strictObject({ placeId }),
  'arrived-studies': none,
} satisfies { [C in Channel]: z.ZodType<Ask<C>> };

type Handlers = { readonly [C in Channel]: (ask: Ask<C>) => Promise<Answer<C>> };

/** What the handlers stand on. */
export interface Shelves {
  readonly userData: string;
  readonly store: Storage;
  readonly arrivals: Arrivals;
  readonly outsideRequests: () => readonly string[];
}

export function handleMessages({ userData, store, arrivals, outsideRequests }: Shelves): void {
  const recent = new RecentList(userData);
  const list = new StudyList(userData, store);
  const studies = new StudyFiles(list, arrivals);
  const handlers: Handlers = {
    'open-files': (kinds) => openByDialog(kinds, recent, arrivals),
    'open-dropped': ({ path }) => openPath(path, recent),
    'open-recent': (ask) => openRecent(ask.id, recent),
    'recent-files': () => recent.list(),
    'forget-recent': async (ask) => (await recent.forget(ask.id), null),
    'save-file': (ask) => saveByDialog(ask.suggestedName, ask.kind, ask.bytes),
    'read-settings': () => readSettings(userData),
    'write-settings': async (settings) => (await writeSettings(userData, settings), null),
    'outside-requests': () => Promise.resolve(outsideRequests()),
    'store-read': (ask) => store.read(ask.name),
    'store-write': async (ask) => (await store.write(ask.name, ask.bytes), null),
    'store-append': async (ask) => (await store.append(ask.name, ask.bytes), null),
    'store-list': (ask) => store.list(ask.folder),
    'store-remove': async (ask) => (await store.remove(ask.name), null),
    'store-remove-folder': async (ask) => (await store.removeFolder(ask.folder), null),
    'open-study': (source) => studies.open(source),
    'save-study': (study) => studies.save(study),
    'release-study': async (ask) => (await studies.release(ask.placeId), null),
    'recent-studies': () => list.list(),
    'describe-study': async (about) => (await list.describe(about), null),
    'pin-study': async (ask) => (await list.pin(ask.placeId, ask.isPinned), null),
    'forget-study': async (ask) => (await list.forget(ask.placeId), null),
    'arrived-studies': () => Promise.resolve(arrivals.waiting()),
  };
  for (const channel of Object.keys(asks) as Channel[]) handle(channel, handlers);
}

function handle<C extends Channel>(channel: C, handlers: Handlers): void {
  ipcMain.handle(channel, async (event, ask: unknown): Promise<Reply<C>> => {
    const parsed = asks[channel].safeParse(ask);
    if (!isOwnPage(event) || !parsed.success) return { fault: { code: 'refused', name: '' } };
    try {
      return { answer: await handlers[channel](parsed.data as Ask<C>) };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  });
}

/** Only the program's own page, and only its top frame, is answered. */
function isOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isProgramAddress(frame.url);
}
