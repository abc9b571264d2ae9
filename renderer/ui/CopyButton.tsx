import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useText } from '../text/index.ts';

/** Copies a text and says that it did. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const t = useText();
  const clipboard = useClipboard({ timeout: 1500 });
  return (
    <Button size="xs" onClick={() => clipboard.copy(text)}>
      {clipboard.copied ? t('frame.copied') : label}
    </Button>
  );
}
