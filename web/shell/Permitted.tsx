import type { ReactNode } from 'react';
import { useSession } from '../api/index.ts';
import { useDocumentTitle, useShownTitle } from '../shared/title.ts';
import { Forbidden } from './Forbidden.tsx';
import type { Page } from './page.ts';

/** Shows a page to those who may see it. The server decides again for every request. */
export function Permitted({ page, children }: { readonly page: Page; readonly children: ReactNode }) {
  const { data } = useSession();
  useDocumentTitle(useShownTitle(page.title));
  if (page.action && page.frame !== 'plain' && !data?.account?.actions.includes(page.action)) return <Forbidden what={page.title} />;
  return children;
}
