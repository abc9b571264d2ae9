import { create } from 'zustand';
import { host } from '../host/index.ts';
import { parseSamples, type Sample } from './parse-samples.ts';

export type SampleList =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly samples: readonly Sample[] }
  | { readonly state: 'failed' };

/** The sample studies that came with the program. */
export const useSamples = create<SampleList>()(() => ({ state: 'reading' }));

/** Read the list once, at the start. */
export async function readSamples(): Promise<void> {
  try {
    const bytes = await host.readProgramFile('index.json');
    const samples = parseSamples(JSON.parse(new TextDecoder().decode(bytes)));
    useSamples.setState({ state: 'read', samples }, true);
  } catch {
    // Home says so in the place of the list; nothing else needs it.
    useSamples.setState({ state: 'failed' }, true);
  }
}
