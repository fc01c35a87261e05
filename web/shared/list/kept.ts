import { useRef } from 'react';
import type { Asked } from '../Answer.tsx';

/** The last rows stay on show while the next ones come: a list never blinks. */
export function useKept<T>(query: Asked<T>): Asked<T> {
  const last = useRef<T>(undefined);
  if (query.data !== undefined) last.current = query.data;
  return query.error ? query : { ...query, data: query.data ?? last.current };
}
