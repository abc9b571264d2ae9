import { Menu } from '@mantine/core';
import { IconColumns2, IconHistory, IconX } from '@tabler/icons-react';
import type { Run } from '../../../../analysis/project/project.ts';
import type { RunRequest } from '../../../../analysis/run/binding.ts';
import { templates } from '../../../../analysis/templates/index.ts';
import type { Template } from '../../../../analysis/templates/template.ts';
import { useWorkbench } from '../../../state/workbench.ts';
import { useSay, useText } from '../../../text/index.ts';
import { useRunName } from '../run-name.ts';
import { putBeside, useAnalyseView } from '../view-store.ts';
import { changedParams } from './differing-options.ts';
import { earlierOptions } from './earlier-options.ts';

const icon = { size: 15, stroke: 1.6, 'aria-hidden': true } as const;

/** Entries of a menu: what can stand beside a result. */
export function CompareMenu({ run, template }: { readonly run: Run; readonly template: Template }) {
  const t = useText();
  const runs = useWorkbench((state) => state.project.runs);
  const states = useWorkbench((state) => state.states);
  const position = useWorkbench((state) => state.history.position);
  const isBeside = useAnalyseView((view) => view.beside[run.id] !== undefined);
  const runName = useRunName();
  const earlierName = useEarlierName(template, run.request);
  const others = runs.filter(
    ({ id, request }) => id !== run.id && templates.some((each) => each.id === request.template),
  );
  const earlier = earlierOptions(states, position, run.id);
  return (
    <>
      {isBeside && (
        <>
          <Menu.Item
            leftSection={<IconX {...icon} />}
            onClick={() => {
              putBeside(run.id, null);
            }}
          >
            {t('analyse.besideClose')}
          </Menu.Item>
          <Menu.Divider />
        </>
      )}
      <Menu.Label>{t('analyse.compareOther')}</Menu.Label>
      {others.map((other) => (
        <Menu.Item
          key={other.id}
          leftSection={<IconColumns2 {...icon} />}
          onClick={() => {
            putBeside(run.id, { kind: 'run', run: other.id });
          }}
        >
          {runName(other)}
        </Menu.Item>
      ))}
      {others.length === 0 && <Menu.Item disabled>{t('analyse.compareNoOther')}</Menu.Item>}
      <Menu.Label>{t('analyse.compareEarlier')}</Menu.Label>
      {earlier.map((request) => (
        <Menu.Item
          key={JSON.stringify(request)}
          leftSection={<IconHistory {...icon} />}
          onClick={() => {
            putBeside(run.id, { kind: 'earlier', request });
          }}
        >
          {earlierName(request)}
        </Menu.Item>
      ))}
      {earlier.length === 0 && <Menu.Item disabled>{t('analyse.compareNoEarlier')}</Menu.Item>}
    </>
  );
}

/** Earlier options by what was set otherwise: `Year: 2015; Prices: Real`. */
export function useEarlierName(template: Template, now: RunRequest): (earlier: RunRequest) => string {
  const t = useText();
  const say = useSay();
  return (earlier) => {
    const changed = changedParams(template, earlier, now);
    const words = changed.slice(0, 2).map(({ title, value, words: shown }) =>
      t('analyse.optionWas', {
        option: say(title),
        value:
          shown !== null ? say(shown) : value === undefined || value === null ? t('analyse.byDefault') : plain(value),
      }),
    );
    if (words.length === 0) return t('analyse.otherDataBefore');
    return `${words.join('; ')}${changed.length > 2 ? '; …' : ''}`;
  };
}

function plain(value: string | number | boolean | readonly (string | number)[]): string {
  const text = typeof value === 'object' ? value.join(', ') : String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
