import { useEffect, useSyncExternalStore } from 'react';
import { watched } from '../api/watched.ts';

/** The name of the record on show, where a page has one: `剑阁县民政局`. */
const recordTitle = watched('');

/** Names the page on show by its record; the breadcrumb and the browser's title take it. */
export function useRecordTitle(title: string): void {
  useEffect(() => {
    recordTitle.set(title);
    return () => recordTitle.set('');
  }, [title]);
}

export const useShownTitle = (pageTitle: string): string => useSyncExternalStore(recordTitle.watch, recordTitle.get) || pageTitle;

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · 考成` : '考成';
  }, [title]);
}
