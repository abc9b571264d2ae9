import { useEffect, useState } from 'react';
import type { Table } from '../../../../analysis/model/table.ts';
import type { OpenedFile } from '../../../host/host.ts';
import type { Importer } from '../../../import/importer.ts';
import { useWorkbench } from '../../../state/workbench.ts';
import { useText } from '../../../text/index.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { NoticeBar } from '../../../ui/NoticeBar.tsx';
import { turnDown } from '../preview/import-session.ts';
import { likeTable } from './like-table.ts';
import { beginRefresh } from './refresh-session.ts';
import css from './refresh.module.css';

interface RefreshOfferProps {
  readonly file: OpenedFile;
  readonly importer: Importer;
}

/** A file that is laid out like a table of the study may be its next edition: said, never done unasked. */
export function RefreshOffer({ file, importer }: RefreshOfferProps) {
  const t = useText();
  const [found, setFound] = useState<Table | null>(null);
  useEffect(() => {
    let isStale = false;
    const { history, project } = useWorkbench.getState();
    likeTable(importer, history, project.tables).then(
      (table) => !isStale && setFound(table),
      // Without an offer the import goes on as for any file.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [importer]);
  if (found === null) return null;
  return (
    <div className={css['offer']}>
      <NoticeBar
        severity="know"
        title={t('refresh.offer', { table: found.label })}
        actions={
          <LinkButton
            onClick={() => {
              turnDown(file);
              beginRefresh(found, file);
            }}
          >
            {t('refresh.offerAction', { table: found.label })}
          </LinkButton>
        }
      >
        {t('refresh.offerNote')}
      </NoticeBar>
    </div>
  );
}
