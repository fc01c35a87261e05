import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { ChartProps } from './Chart.tsx';

const Chart = lazy(() => import('./Chart.tsx'));

/** A chart whose library is fetched when the first one is shown. */
export function LazyChart(props: ChartProps) {
  return (
    <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 5 }} />}>
      <Chart {...props} />
    </Suspense>
  );
}
