// The only door to Plotly: a bundle of the trace kinds in use. It is loaded when the first chart is shown.
import bar from 'plotly.js/lib/bar';
import Plotly, {
  type Annotation,
  type BarData,
  type Config,
  type Dash,
  type Data,
  type Layout,
  type ScatterData,
  type Shape,
} from 'plotly.js/lib/core';

Plotly.register([bar]);

export type PlotTrace = Partial<BarData> | Partial<ScatterData>;
export type PlotLayout = Partial<Layout>;
export type PlotAnnotation = Partial<Annotation>;
export type PlotAxis = NonNullable<PlotLayout['xaxis']>;
export type PlotDash = Dash;
export type PlotShape = Partial<Shape>;

/** Nothing but hovering: no upload, no logo, no editing, no menu, nothing fetched. */
export const plotConfig = {
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  plotlyServerURL: '',
  topojsonURL: '',
  editable: false,
  scrollZoom: false,
  doubleClick: false,
  showTips: false,
  responsive: false,
  typesetMath: false,
} as const satisfies Partial<Config>;

/** Draws in an element, or draws anew what has changed. A click on a mark tells the mark's id. */
export async function showPlot(
  element: HTMLElement,
  data: readonly PlotTrace[],
  layout: PlotLayout,
  onClick: (id: string) => void,
): Promise<void> {
  const drawn = await Plotly.react(element, [...data] as Data[], layout, plotConfig);
  drawn.removeAllListeners('plotly_click');
  drawn.on('plotly_click', ({ points }) => {
    const [point] = points;
    if (point !== undefined && 'id' in point && typeof point.id === 'string') onClick(point.id);
  });
}

/** Takes a drawing down with all that listened for it. */
export function removePlot(element: HTMLElement): void {
  Plotly.purge(element);
}
