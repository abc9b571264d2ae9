import { useState } from 'react';
import { namedRow } from '../../../analysis/charts/behind.ts';
import type { ResultDocument } from '../../../analysis/document/result-document.ts';
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
import { ResultTable } from './ResultTable.tsx';
import { RowsDrawer } from './RowsDrawer.tsx';
import { SqlDrawer } from './SqlDrawer.tsx';
import type { FigurePlace } from './trace/figure-place.ts';
import { TraceDrawer } from './trace/TraceDrawer.tsx';
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
  const { request } = run;
  const t = useText();
  const [step, setStep] = useState<string | null>(null);
  const [traced, setTraced] = useState<FigurePlace | null>(null);
  const [isSqlOpen, setIsSqlOpen] = useState(false);
  const { indicators, charts, tables: outputs } = blocksOf(document);
  const shownCharts = charts.filter((chart) => !hidden.has(partId(chart)));
  const shownTables = outputs.filter((table) => !hidden.has(partId(table)));
  return (
    <>
      <Findings document={document} />
      <h2 className={css['spoken']}>{t('analyse.figures')}</h2>
      {indicators.length > 0 && <Indicators indicators={indicators} onShowRows={setStep} onTrace={setTraced} />}
      <ResultNotices notices={document.notices} run={run} template={template} tables={tables} />
      {shownCharts.length > 0 && (
        <div className={css['figures']} data-threes={shownCharts.length % 3 === 0 ? '' : undefined}>
          {shownCharts.map((chart) => (
            <PanelBoundary key={chart.id} resetKeys={[chart]}>
              <Chart
                block={chart}
                onTrace={(rows, name) => {
                  const points = rows.map((row) => namedRow(chart.columns, chart.rows[row] ?? []));
                  setTraced({ step: chart.chart.step, points, name });
                }}
              />
            </PanelBoundary>
          ))}
        </div>
      )}
      {shownTables.length > 0 && (
        <div className={css['tables']}>
          {shownTables.map((table) => (
            <ResultTable key={table.id} table={table} onTrace={setTraced} />
          ))}
        </div>
      )}
      {!hidden.has(methodPart) && (
        <MethodAndData
          document={document}
          onShowRows={setStep}
          onShowSql={() => {
            setIsSqlOpen(true);
          }}
        />
      )}
      <RowsDrawer
        document={document}
        template={template}
        request={request}
        tables={tables}
        step={step}
        onStep={setStep}
      />
      <TraceDrawer
        document={document}
        template={template}
        request={request}
        tables={tables}
        figure={traced}
        onClose={() => {
          setTraced(null);
        }}
      />
      <SqlDrawer
        document={document}
        isOpen={isSqlOpen}
        onClose={() => {
          setIsSqlOpen(false);
        }}
      />
    </>
  );
}
