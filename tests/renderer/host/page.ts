import { opfsStorage } from '../../../renderer/host/opfs-storage.ts';
import { storageCases } from '../../analysis/project/storage-cases.ts';

declare global {
  interface Window {
    /** Runs the contract; a claim that holds gives null, another the reason why it does not. */
    runStorageContract(): Promise<Record<string, string | null>>;
  }
}

window.runStorageContract = async () => {
  const results: Record<string, string | null> = {};
  for (const { name, run } of storageCases) {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('workbench', { recursive: true }).catch(() => undefined);
    try {
      await run(() => Promise.resolve(opfsStorage()));
      results[name] = null;
    } catch (error) {
      results[name] = error instanceof Error ? error.message : String(error);
    }
  }
  return results;
};
