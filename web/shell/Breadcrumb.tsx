import { Link, useMatches } from 'react-router';
import { PAGES } from '../pages.tsx';
import { useShownTitle } from '../shared/title.ts';
import css from './Breadcrumb.module.css';
import type { Page, PageHandle } from './page.ts';

/** Where I am: the pages above this one. Nothing for a page that stands at the top. */
export function Breadcrumb() {
  const page = (useMatches().at(-1)?.handle as PageHandle | undefined)?.page;
  const title = useShownTitle(page?.title ?? '');
  if (!page?.parent) return null;
  return (
    <nav className={`${css.crumbs} no-print`} aria-label="位置">
      <ol>
        {above(page).map(({ path, title }) => (
          <li key={path}>
            <Link to={path}>{title}</Link>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}

function above({ parent }: Page): Page[] {
  const page = PAGES.find(({ path }) => path === parent);
  return page ? [...above(page), page] : [];
}
