import type { FileKind, SavedFile } from './host.ts';

/** Files chosen in the browser's plain file field. */
export function pickByField(kinds: readonly FileKind[], multiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.accept = kinds.flatMap((kind) => kind.extensions).join(',');
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.click();
  });
}

export function download(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<SavedFile> {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return Promise.resolve({ name, place: '' });
}

export function pickerType(kind: FileKind): FilePickerAcceptType {
  return { description: kind.title, accept: { 'application/octet-stream': [...kind.extensions] } };
}

export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
