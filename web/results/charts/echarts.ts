import { BarChart, HeatmapChart } from 'echarts/charts';
import { AriaComponent, DataZoomComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

export type { EChartsType };

/** Of ECharts only what our charts use. This file is only ever loaded lazily. */
const USED = [
  BarChart,
  HeatmapChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  DataZoomComponent,
  AriaComponent,
  CanvasRenderer,
];

/** An empty chart in its place. */
export function draw(place: HTMLElement): EChartsType {
  // Here and not beside the imports: a bundler may leave out what a module does by being loaded.
  use(USED);
  return init(place, undefined, { locale: 'ZH' });
}
