import { useState, type ReactNode } from 'react';
import type { ChartBlock, TableBlock } from '../../../../analysis/document/result-document.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { useText } from '../../../text/index.ts';
import { Findings } from '../Findings.tsx';
import { Indicators } from '../Indicators.tsx';
import { MethodAndData } from '../MethodAndData.tsx';
import { ResultNotices } from '../notices/ResultNotices.tsx';
import { TracedChart } from '../ResultBody.tsx';
import { ResultDrawers, type Behind } from '../ResultDrawers.tsx';
import { blocksOf, methodPart, partId } from '../result-parts.ts';
import { ResultTable } from '../ResultTable.tsx';
import { FiguresCompared } from './FiguresCompared.tsx';
import { OptionsThatDiffer } from './OptionsThatDiffer.tsx';
import { paired } from './paired.ts';
import { SideHead } from './SideHead.tsx';
import type { Side } from './use-side.ts';
import css from './beside.module.css';

interface SideBySideProps {
  readonly left: Side;
  readonly right: Side;
  readonly tables: readonly Table[];
  readonly hidden: ReadonlySet<string>;
}

/** Two results side by side, part by part, in one place that scrolls; what they were set to differently stands first. */
export function SideBySide({ left, right, tables, hidden }: SideBySideProps) {
  const t = useText();
  const isSame = left.template.id === right.template.id;
  const [one, other] = [left.document, right.document];
  const shown = <Block extends ChartBlock | TableBlock>(blocks: readonly Block[]) =>
    blocks.filter((block) => !hidden.has(partId(block)));
  const [leftBlocks, rightBlocks] = [one === null ? null : blocksOf(one), other === null ? null : blocksOf(other)];
  const charts = paired(shown(leftBlocks?.charts ?? []), shown(rightBlocks?.charts ?? []), isSame);
  const outputs = paired(shown(leftBlocks?.tables ?? []), shown(rightBlocks?.tables ?? []), isSame);
  const [open, setOpen] = useState<{ readonly side: Side; readonly behind: Behind } | null>(null);
  const into = (side: Side) => (behind: Behind | null) => {
    setOpen(behind === null ? null : { side, behind });
  };
  const sideName = (side: Side) => t(side === left ? 'analyse.besideHere' : 'analyse.besideThere');
  const both = (draw: (side: Side) => ReactNode) => (
    <>
      <div role="group" aria-label={t('analyse.besideHere')}>
        {draw(left)}
      </div>
      <div role="group" aria-label={t('analyse.besideThere')}>
        {draw(right)}
      </div>
    </>
  );
  return (
    <>
      {one !== null && other !== null && <OptionsThatDiffer left={one} right={other} />}
      <div className={css['sides']}>
        <SideHead side={left} isRight={false} run={left.run} />
        <SideHead side={right} isRight run={left.run} />
        {both((side) => (
          <>
            {side.document !== null && <Findings document={side.document} side={sideName(side)} />}
            {side.document === null && !side.isWorking && (
              <>
                <p>{t('analyse.besideNone')}</p>
                <ResultNotices
                  notices={side.notices}
                  run={side.run}
                  template={side.template}
                  tables={tables}
                  isWhole
                  isPast={side.isPast}
                />
              </>
            )}
          </>
        ))}
      </div>
      <h2 className={css['spoken']}>{t('analyse.figures')}</h2>
      {one !== null && other !== null && isSame ? (
        <FiguresCompared left={one} right={other} />
      ) : (
        <div className={css['sides']}>
          {both(
            (side) =>
              side.document !== null && (
                <Indicators
                  indicators={blocksOf(side.document).indicators}
                  side={sideName(side)}
                  onBehind={into(side)}
                />
              ),
          )}
        </div>
      )}
      <div className={css['sides']}>
        {both(
          (side) =>
            side.document !== null && (
              <ResultNotices
                notices={side.document.notices}
                run={side.run}
                template={side.template}
                tables={tables}
                isPast={side.isPast}
              />
            ),
        )}
        {charts.map(([a, b], at) => (
          <Pair
            key={`chart ${String(at)}`}
            left={a && <TracedChart chart={a} onBehind={into(left)} />}
            right={b && <TracedChart chart={b} onBehind={into(right)} />}
          />
        ))}
        {outputs.map(([a, b], at) => (
          <Pair
            key={`table ${String(at)}`}
            left={
              a &&
              one && (
                <ResultTable table={a} document={one} run={left.run.id} side={sideName(left)} onBehind={into(left)} />
              )
            }
            right={
              b &&
              other && (
                <ResultTable
                  table={b}
                  document={other}
                  run={right.isPast ? null : right.run.id}
                  side={sideName(right)}
                  onBehind={into(right)}
                />
              )
            }
          />
        ))}
        {!hidden.has(methodPart) &&
          both(
            (side) =>
              side.document !== null && <MethodAndData document={side.document} onBehind={into(side)} isNarrow />,
          )}
      </div>
      {[left, right].map(
        (side, at) =>
          side.document !== null && (
            <ResultDrawers
              key={at}
              document={side.document}
              template={side.template}
              request={side.run.request}
              tables={tables}
              open={open?.side === side ? open.behind : null}
              onOpen={into(side)}
            />
          ),
      )}
    </>
  );
}

/** One part of both results in a line; where one lacks it the place stays free. */
function Pair({ left, right }: { readonly left: ReactNode; readonly right: ReactNode }) {
  return (
    <>
      <div>{left}</div>
      <div>{right}</div>
    </>
  );
}
