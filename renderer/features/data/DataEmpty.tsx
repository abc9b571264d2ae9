import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { openFile } from '../../actions/open-file.ts';
import { openSample } from '../../actions/open-sample.ts';
import { performAction } from '../../actions/perform-action.ts';
import { useSamples } from '../../samples/samples.ts';
import { useText } from '../../text/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

/** No table yet: what belongs here, one button, one sample. */
export function DataEmpty() {
  const t = useText();
  const list = useSamples();
  const sample = list.state === 'read' ? list.samples[0] : undefined;
  return (
    <EmptyState
      isDropTarget
      icon={<IconTable size={24} stroke={1.6} />}
      title={t('data.emptyTitle')}
      text={t('data.emptyText')}
      action={
        <Button variant="filled" onClick={() => void performAction(openFile)}>
          {t('data.emptyOpen')}
        </Button>
      }
      secondary={
        sample && (
          <LinkButton onClick={() => void performAction(openSample(sample))}>{t('data.emptySample')}</LinkButton>
        )
      }
    />
  );
}
