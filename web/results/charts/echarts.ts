import { BarChart, HeatmapChart } from 'echarts/charts';
import { AriaComponent, DataZoomComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

/** Of ECharts only what our charts use. This file is only ever loaded lazily. */
use([BarChart, HeatmapChart, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent, DataZoomComponent, AriaComponent, CanvasRenderer]);

export { type EChartsType, init };
