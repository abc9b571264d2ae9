import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import type { Action } from '../actions/action.ts';
import { performAction } from '../actions/perform-action.ts';
import { search } from '../actions/search.ts';
import { useActions } from '../actions/use-actions.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useText } from '../text/index.ts';
import { KeyHint } from '../ui/KeyHint.tsx';

/** Every action that can be done now, found by a few letters. */
export function Palette() {
  const t = useText();
  const state = useWorkbench();
  const offered = useActions().filter((action) => action !== search && action.isAvailable(state));
  return (
    <Spotlight
      shortcut={null}
      attributes={{ content: { 'aria-label': t('frame.actionSearch') } }}
      actions={offered.map((action) => ({
        id: action.id,
        label: action.title(t),
        keywords: action.keywords === null ? '' : t(action.keywords),
        leftSection: <action.icon size={18} stroke={1.6} aria-hidden />,
        rightSection: <Shortcut action={action} />,
        onClick: () => void performAction(action),
      }))}
      nothingFound={t('frame.noActionFound')}
      searchProps={{
        placeholder: t('frame.searchOrRun'),
        leftSection: <IconSearch size={18} stroke={1.6} aria-hidden />,
      }}
      overlayProps={{ blur: 0 }}
      scrollable
      maxHeight={420}
    />
  );
}

function Shortcut({ action }: { readonly action: Action }) {
  const [first] = action.shortcuts;
  return first === undefined ? null : <KeyHint keys={first} />;
}
