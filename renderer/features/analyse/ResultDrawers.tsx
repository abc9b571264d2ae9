import type { ResultDocument } from '../../../analysis/document/result-document.ts';
import type { Table } from '../../../analysis/model/table.ts';
import type { RunRequest } from '../../../analysis/run/binding.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { RowsDrawer } from './RowsDrawer.tsx';
import { SqlDrawer } from './SqlDrawer.tsx';
import type { FigurePlace } from './trace/figure-place.ts';
import { TraceDrawer } from './trace/TraceDrawer.tsx';

/** What lies behind a result and is looked into: rows of a step, cells of a figure, the SQL. */
export type Behind =
  | { readonly kind: 'rows'; readonly step: string }
  | { readonly kind: 'cells'; readonly figure: FigurePlace }
  | { readonly kind: 'sql' };

interface ResultDrawersProps {
  readonly document: ResultDocument;
  readonly template: Template;
  readonly request: RunRequest;
  readonly tables: readonly Table[];
  /** Null: all are closed. */
  readonly open: Behind | null;
  readonly onOpen: (behind: Behind | null) => void;
}

export function ResultDrawers({ document, template, request, tables, open, onOpen }: ResultDrawersProps) {
  const given = { document, template, request, tables };
  const close = () => {
    onOpen(null);
  };
  return (
    <>
      <RowsDrawer
        {...given}
        step={open?.kind === 'rows' ? open.step : null}
        onStep={(step) => {
          onOpen(step === null ? null : { kind: 'rows', step });
        }}
      />
      <TraceDrawer {...given} figure={open?.kind === 'cells' ? open.figure : null} onClose={close} />
      <SqlDrawer document={document} isOpen={open?.kind === 'sql'} onClose={close} />
    </>
  );
}
