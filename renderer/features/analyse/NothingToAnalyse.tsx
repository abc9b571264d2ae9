import { Button } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { openFile } from '../../actions/open-file.ts';
import { openSample } from '../../actions/open-sample.ts';
import { performAction } from '../../actions/perform-action.ts';
import { useSamples } from '../../samples/samples.ts';
import { useText } from '../../text/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

/** The room without data: what belongs here, a file to open, a sample to try. */
export function NothingToAnalyse() {
  const t = useText();
  const sample = useSamples((list) => (list.state === 'read' ? list.samples[0] : undefined));
  return (
    <EmptyState
      icon={<IconChartLine size={24} stroke={1.6} />}
      title={t('analyse.emptyTitle')}
      text={t('analyse.emptyBody')}
      isDropTarget
      action={
        <Button
          variant="filled"
          onClick={() => {
            void performAction(openFile);
          }}
        >
          {t('analyse.openDataFile')}
        </Button>
      }
      secondary={
        sample !== undefined && (
          <LinkButton
            onClick={() => {
              void performAction(openSample(sample));
            }}
          >
            {t('analyse.openSample')}
          </LinkButton>
        )
      }
    />
  );
}
