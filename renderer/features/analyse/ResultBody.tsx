import { useState } from 'react';
import { namedRow } from '../../../analysis/charts/behind.ts';
import type { ChartBlock, ResultDocument } from '../../../analysis/document/result-document.ts';
import type { Table } from '../../../analysis/model/table.ts';
import type { Run } from '../../../analysis/project/project.ts';
import type { Template } from '../../../analysis/templates/template.ts';
import { Chart } from '../../charts/Chart.tsx';
import { useText } from '../../text/index.ts';
import { PanelBoundary } from '../../ui/ErrorCard.tsx';
import { Findings } from './Findings.tsx';
import { Indicators } from './Indicators.tsx';
import { MethodAndData } from './MethodAndData.tsx';
import { ResultNotices } from './notices/ResultNotices.tsx';
import { blocksOf, methodPart, partId } from './result-parts.ts';
import { ResultDrawers, type Behind } from './ResultDrawers.tsx';
import { ResultTable } from './ResultTable.tsx';
import css from './result.module.css';

interface ResultBodyProps {
  readonly document: ResultDocument;
  readonly template: Template;
  readonly run: Run;
  readonly tables: readonly Table[];
  readonly hidden: ReadonlySet<string>;
}

/** The whole answer, from the sentence to the rows. */
export function ResultBody({ document, template, run, tables, hidden }: ResultBodyProps) {
  const t = useText();
  const [open, setOpen] = useState<Behind | null>(null);
  const { indicators, charts, tables: outputs } = blocksOf(document);
  const shownCharts = charts.filter((chart) => !hidden.has(partId(chart)));
  const shownTables = outputs.filter((table) => !hidden.has(partId(table)));
  return (
    <>
      <Findings document={document} />
      <h2 className={css['spoken']}>{t('analyse.figures')}</h2>
      {indicators.length > 0 && <Indicators indicators={indicators} onBehind={setOpen} />}
      <ResultNotices notices={document.notices} run={run} template={template} tables={tables} />
      {shownCharts.length > 0 && (
        <div className={css['figures']} data-threes={shownCharts.length % 3 === 0 ? '' : undefined}>
          {shownCharts.map((chart) => (
            <TracedChart key={chart.id} chart={chart} onBehind={setOpen} />
          ))}
        </div>
      )}
      {shownTables.length > 0 && (
        <div className={css['tables']}>
          {shownTables.map((table) => (
            <ResultTable key={table.id} table={table} document={document} run={run.id} onBehind={setOpen} />
          ))}
        </div>
      )}
      {!hidden.has(methodPart) && <MethodAndData document={document} onBehind={setOpen} />}
      <ResultDrawers
        document={document}
        template={template}
        request={run.request}
        tables={tables}
        open={open}
        onOpen={setOpen}
      />
    </>
  );
}

interface TracedChartProps {
  readonly chart: ChartBlock;
  readonly onBehind: (behind: Behind) => void;
}

/** A chart whose marks lead to their cells. */
export function TracedChart({ chart, onBehind }: TracedChartProps) {
  return (
    <PanelBoundary resetKeys={[chart]}>
      <Chart
        block={chart}
        onTrace={(rows, name) => {
          const points = rows.map((row) => namedRow(chart.columns, chart.rows[row] ?? []));
          onBehind({ kind: 'cells', figure: { step: chart.chart.step, points, name } });
        }}
      />
    </PanelBoundary>
  );
}
