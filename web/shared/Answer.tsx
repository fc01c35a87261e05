import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '../api/index.ts';
import { EmptyState } from './EmptyState.tsx';

/** The part of a query's result that showing it needs. */
export interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Shows what was asked for: grey lines while it comes, the reason where it does not. */
export function Answer<T>({ query, children }: { readonly query: Asked<T>; readonly children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  const { title, detail } = problemOf(query.error);
  return (
    <EmptyState title={title} next={detail}>
      <Button onClick={() => query.refetch()}>重试</Button>
    </EmptyState>
  );
}
