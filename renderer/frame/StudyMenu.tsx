import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { keepSources } from '../actions/keep-sources.ts';
import { newStudy } from '../actions/new-study.ts';
import { openFile } from '../actions/open-file.ts';
import { performAction } from '../actions/perform-action.ts';
import { saveStudy, saveStudyAs, saveWithoutRawData } from '../actions/save-study.ts';
import { showEarlierStates } from '../actions/show-earlier-states.ts';
import { showHistory } from '../actions/show-history.ts';
import { useStudy } from '../state/study.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useText } from '../text/index.ts';
import { KeyHint } from '../ui/KeyHint.tsx';

const groups: readonly (readonly Action[])[] = [
  [newStudy, openFile],
  [saveStudy, saveStudyAs, saveWithoutRawData, keepSources],
  [showHistory, showEarlierStates],
];

/** What can be done with the study as a file, at its name. */
export function StudyMenu() {
  const t = useText();
  const state = useWorkbench();
  const keepsSources = useStudy((study) => study.keepsSources);
  return (
    <Menu position="bottom-start" width={330}>
      <Menu.Target>
        <ActionIcon size={26} aria-label={t('study.menu')}>
          <IconChevronDown size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((actions, index) => [
          index > 0 && <Menu.Divider key={`after ${String(index)}`} />,
          ...actions.map((action) => (
            <Menu.Item
              key={action.id}
              disabled={!action.isAvailable(state)}
              leftSection={<action.icon size={16} stroke={1.6} aria-hidden />}
              rightSection={
                action === keepSources ? (
                  keepsSources && <IconCheck size={16} aria-label={t('study.chosen')} />
                ) : (
                  <Shortcut action={action} />
                )
              }
              onClick={() => void performAction(action)}
            >
              {action.title(t)}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}

function Shortcut({ action }: { readonly action: Action }) {
  const [first] = action.shortcuts;
  return first === undefined ? null : <KeyHint keys={first} />;
}
