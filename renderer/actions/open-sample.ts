import { IconSchool } from '@tabler/icons-react';
import { inLanguage } from '../../analysis/model/text.ts';
import type { Sample } from '../samples/parse-samples.ts';
import { useSettings } from '../settings/settings.ts';
import { endTask, setTask } from '../state/workbench.ts';
import { translator } from '../text/index.ts';
import { languageInfo } from '../text/languages.ts';
import type { Action } from './action.ts';

/** Open the sample as a study of its own; undo brings the study before it back. */
export function openSample(sample: Sample): Action {
  return {
    id: `open-sample/${sample.folder}`,
    title: (t) => t('frame.actionOpenSample', { sample: titleOf(sample) }),
    keywords: 'frame.keysSample',
    shortcuts: [],
    icon: IconSchool,
    isAvailable: ({ tasks }) => !tasks.some(({ id }) => id === task),
    perform: () => open(sample),
  };
}

const task = 'open-sample';

async function open(sample: Sample): Promise<void> {
  const stop = new AbortController();
  const title = titleOf(sample);
  setTask({
    id: task,
    title: translator()('frame.openingSample', { sample: title }),
    fraction: null,
    cancel: () => stop.abort(),
  });
  try {
    const { openSampleStudy } = await import('../samples/open-sample-study.ts');
    await openSampleStudy(sample, title, stop.signal);
  } catch (error) {
    // Stopped by the person's own hand: no news.
    if (!stop.signal.aborted) throw error;
  } finally {
    endTask(task);
  }
}

function titleOf(sample: Sample): string {
  return inLanguage(sample.title, languageInfo[useSettings.getState().language].content);
}
