import type { ReactNode } from 'react';
import type { Notice } from '../../analysis/model/notice.ts';
import { useSay } from '../text/index.ts';
import { NoticeBar } from './NoticeBar.tsx';

/** A notice of the library as a bar: its words, then its next step. */
export function ModelNotice({ notice, actions }: { readonly notice: Notice; readonly actions?: ReactNode }) {
  const say = useSay();
  return (
    <NoticeBar severity={notice.severity} title={say(notice.text)} actions={actions}>
      {notice.next !== undefined && say(notice.next)}
    </NoticeBar>
  );
}
