import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { type ChartMark, markAt } from '../../analysis/charts/behind.ts';
import { plotLayers } from '../../analysis/charts/drawing/layers.ts';
import type { Figure } from '../../analysis/charts/figure.ts';
import { palettes } from '../../analysis/charts/palette.ts';
import { preferredHeight } from '../../analysis/charts/preferred-height.ts';
import css from './chart.module.css';
import { FigureSvg } from './FigureSvg.tsx';
import { measure } from './picture.ts';
import { markPlace } from './plot-marks.ts';
import { toPlotly } from './to-plotly.ts';

interface ChartPlotProps {
  readonly figure: Figure;
  readonly scheme: 'light' | 'dark';
  /** A mark was clicked. */
  readonly onMark?: (mark: ChartMark) => void;
}

/** The plot with hover labels. Until Plotly is there, the still picture of the same layout keeps its place. */
export function ChartPlot({ figure, scheme, onMark }: ChartPlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [isLive, setIsLive] = useState(false);
  const { width, height } = useSize(frame);
  const least = preferredHeight(figure, width === 0 ? undefined : width);
  const chooseMark = useEffectEvent((id: string) => {
    const mark = markAt(figure, markPlace(id));
    if (mark !== null) onMark?.(mark);
  });
  const plot = useMemo(() => {
    if (width === 0) return null;
    return toPlotly(plotLayers(figure, width, height, measure), palettes[scheme], measure);
  }, [figure, scheme, width, height]);

  useEffect(() => {
    const element = place.current;
    if (!plot || !element) return undefined;
    let isCurrent = true;
    void import('./plotly.ts').then(async ({ showPlot }) => {
      if (!isCurrent) return;
      await showPlot(element, plot.data, plot.layout, (id) => {
        chooseMark(id);
      });
      setIsLive(true);
    });
    return () => {
      isCurrent = false;
    };
  }, [plot]);

  useEffect(() => {
    const element = place.current;
    return () => {
      if (element) void import('./plotly.ts').then(({ removePlot }) => removePlot(element));
    };
  }, []);

  return (
    <div
      ref={frame}
      className={css['plot']}
      data-traced={onMark !== undefined || undefined}
      style={{ minBlockSize: least }}
      role="img"
      aria-label={figure.alt}
    >
      {/* Plotly counts from the left whatever the page's direction. */}
      <div ref={place} className={css['live']} dir="ltr" />
      {!isLive && width > 0 && (
        <FigureSvg figure={figure} width={width} height={height} palette={scheme} isDecoration />
      )}
    </div>
  );
}

/** Size of the room for the plot: a chart beside a taller one fills its frame. */
function useSize(frame: React.RefObject<HTMLDivElement | null>): { readonly width: number; readonly height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setSize({ width: Math.floor(element.clientWidth), height: Math.floor(element.clientHeight) });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [frame]);
  return size;
}
