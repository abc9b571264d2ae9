import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { Answer, Ask, Channel, Reply } from './contract.ts';
import { FileFault, openByDialog, openPath, openRecent, saveByDialog } from './files.ts';
import { isProgramAddress } from './protocol.ts';
import { RecentList } from './recent.ts';
import { readSettings, writeSettings } from './settings.ts';

const kind = z.strictObject({
  title: z.string().max(200),
  extensions: z.array(z.string().regex(/^\.[a-z0-9]{1,10}$/)).max(30),
});
const none = z.null();
const id = z.strictObject({ id: z.uuid() });

/** The shape of every question; what does not fit is refused before anything reads it. */
const asks = {
  'open-files': z.array(kind).max(10),
  'open-dropped': z.strictObject({ path: z.string().min(1).max(4096) }),
  'open-recent': id,
  'recent-files': none,
  'forget-recent': id,
  'save-file': z.strictObject({ suggestedName: z.string().max(255), kind, bytes: z.instanceof(Uint8Array) }),
  'read-settings': none,
  'write-settings': z.record(z.string().max(100), z.json()),
  'outside-requests': none,
} satisfies { [C in Channel]: z.ZodType<Ask<C>> };

type Handlers = { readonly [C in Channel]: (ask: Ask<C>) => Promise<Answer<C>> };

export function handleMessages(userData: string, outsideRequests: () => readonly string[]): void {
  const recent = new RecentList(userData);
  const handlers: Handlers = {
    'open-files': (kinds) => openByDialog(kinds, recent),
    'open-dropped': ({ path }) => openPath(path, recent),
    'open-recent': (ask) => openRecent(ask.id, recent),
    'recent-files': () => recent.list(),
    'forget-recent': async (ask) => (await recent.forget(ask.id), null),
    'save-file': (ask) => saveByDialog(ask.suggestedName, ask.kind, ask.bytes),
    'read-settings': () => readSettings(userData),
    'write-settings': async (settings) => (await writeSettings(userData, settings), null),
    'outside-requests': () => Promise.resolve(outsideRequests()),
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
      if (error instanceof FileFault) return { fault: error.fault };
      return { fault: { code: 'file-unreadable', name: '' } };
    }
  });
}

/** Only the program's own page, and only its top frame, is answered. */
function isOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isProgramAddress(frame.url);
}
