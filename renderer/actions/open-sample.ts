import { IconSchool } from '@tabler/icons-react';
import { inLanguage } from '../../analysis/model/text.ts';
import { emptyProject } from '../../analysis/project/project.ts';
import { host } from '../host/index.ts';
import type { Sample } from '../samples/parse-samples.ts';
import { useSettings } from '../settings/settings.ts';
import { perform, receiveFiles } from '../state/workbench.ts';
import { languageInfo } from '../text/languages.ts';
import { always, type Action } from './action.ts';

/** Begin a study of its own with the sample's workbooks; undo brings the study before it back. */
export function openSample(sample: Sample): Action {
  return {
    id: `open-sample/${sample.folder}`,
    title: (t) => t('frame.actionOpenSample', { sample: titleOf(sample) }),
    keywords: 'frame.keysSample',
    shortcuts: [],
    icon: IconSchool,
    isAvailable: always,
    perform: async () => {
      const files = await Promise.all(
        sample.files.map(async (name) => ({
          name,
          bytes: await host.readProgramFile(`${sample.folder}/${name}`),
          recentId: null,
        })),
      );
      perform({
        kind: 'open-study',
        project: { ...emptyProject, title: titleOf(sample), isTeaching: sample.isTeaching },
      });
      receiveFiles(files);
    },
  };
}

function titleOf(sample: Sample): string {
  return inLanguage(sample.title, languageInfo[useSettings.getState().language].content);
}
