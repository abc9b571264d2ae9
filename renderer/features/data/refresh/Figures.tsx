import { runsReading } from './follows.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { useWorkbench } from '../../../state/workbench.ts';
import { useFormats, useText } from '../../../text/index.ts';
import { Indicator, IndicatorStrip } from '../../../ui/IndicatorStrip.tsx';
import { ModelNotice } from '../../../ui/ModelNotice.tsx';
import { NoticeBar } from '../../../ui/NoticeBar.tsx';
import { NoticeList } from '../../../ui/NoticeList.tsx';
import { PanelHeader } from '../../../ui/PanelHeader.tsx';
import { visibleText } from '../preview/visible-text.ts';
import { carriedSteps } from './carried-steps.ts';
import { labelOf, unitChanges } from './differences.ts';
import type { NewRows, Refresh } from './refresh-session.ts';
import { RevisedTable } from './RevisedTable.tsx';
import css from './refresh.module.css';

interface FiguresProps {
  readonly old: Table;
  readonly work: Extract<Refresh['work'], { state: 'open' }>;
}

/** What the new file says of the same things: rows that came and went, names, and every revised figure. */
export function Figures({ old, work: { rows, fitted, answers, isComparing, fault } }: FiguresProps) {
  const t = useText();
  const open = fitted.steps.filter(({ id, needsAnswer }) => needsAnswer !== undefined && answers[id] === undefined);
  const units = rows === null ? [] : unitChanges(old, rows.table);
  return (
    <>
      <PanelHeader
        title={t('refresh.figures')}
        aside={<span role="status">{isComparing ? t('refresh.comparing') : ''}</span>}
      />
      <div className={css['figures']} aria-busy={isComparing}>
        <NoticeList>
          {fault && <ModelNotice notice={fault} />}
          {units.length > 0 && (
            <NoticeBar
              severity="look"
              title={t('refresh.unitWarning', {
                count: units.length,
                columns: units.map(({ column }) => visibleText(column)).join(', '),
              })}
            >
              {units
                .map(({ column, before, now }) =>
                  t('refresh.unitChange', {
                    column: visibleText(column),
                    before: before ?? t('refresh.noUnit'),
                    now: now ?? t('refresh.noUnit'),
                  }),
                )
                .join(' ')}{' '}
              {t('refresh.unitWarningNext')}
            </NoticeBar>
          )}
          {open.length > 0 && rows !== null && (
            <NoticeBar severity="look" title={t('refresh.openQuestions', { count: open.length })} />
          )}
          {rows === null && !isComparing && fault === null && (
            <NoticeBar severity="wrong" title={t('refresh.noRows')}>
              {t('refresh.noRowsNote')}
            </NoticeBar>
          )}
          {rows !== null && rows.values.keys.length === 0 && <NoticeBar severity="look" title={t('refresh.noKeys')} />}
        </NoticeList>
        {rows !== null && <Compared old={old} rows={rows} />}
      </div>
    </>
  );
}

function Compared({ old, rows }: { readonly old: Table; readonly rows: NewRows }) {
  const t = useText();
  const { number } = useFormats();
  const { values } = rows;
  const revised = values.revised.reduce((sum, { count }) => sum + count, 0);
  if (values.keys.length === 0) return <Follows old={old} />;
  return (
    <>
      <IndicatorStrip>
        <Indicator title={t('refresh.compared')} value={number(values.compared)} />
        <Indicator title={t('refresh.revised')} value={number(revised)} />
        <Indicator title={t('refresh.added')} value={number(values.added)} />
        <Indicator title={t('refresh.gone')} value={number(values.gone)} />
      </IndicatorStrip>
      <p className={css['quiet']}>
        {t('refresh.comparedBy', {
          columns: values.keys.map((key) => visibleText(labelOf(old, key))).join(', '),
        })}{' '}
        {values.doubled > 0 && t('refresh.doubled', { count: values.doubled, shown: number(values.doubled) })}
      </p>
      {values.names.map(({ column, added, gone }) => (
        <div key={column} className={css['names']}>
          <Names title={t('refresh.newNames', { column: visibleText(labelOf(old, column)) })} names={added} />
          <Names title={t('refresh.goneNames', { column: visibleText(labelOf(old, column)) })} names={gone} />
        </div>
      ))}
      {values.revised.length === 0 && <p>{t('refresh.noRevision')}</p>}
      {values.revised.map((column) => (
        <RevisedTable key={column.column} old={old} next={rows.table} keys={values.keys} revised={column} />
      ))}
      <Follows old={old} />
    </>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <p>
        {names.map((name, at) => (
          <span key={name}>
            {at > 0 && ', '}
            <bdi>{visibleText(name)}</bdi>
          </span>
        ))}
      </p>
    </section>
  );
}

/** What replacing changes elsewhere in the study. */
function Follows({ old }: { readonly old: Table }) {
  const t = useText();
  const table = useWorkbench(({ project }) => project.tables.find(({ name }) => name === old.name) ?? old);
  const runs = useWorkbench(({ project }) => runsReading(project, old.name));
  const { steps, off } = carriedSteps(table);
  return (
    <section className={css['follows']}>
      <h3>{t('refresh.follows')}</h3>
      <p>
        {t('refresh.followsRuns', { count: runs })} {t('refresh.followsSteps', { count: steps.length })}{' '}
        {off > 0 && t('refresh.followsOff', { count: off })}
      </p>
    </section>
  );
}
