import { useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation, useMatches, useNavigation } from 'react-router';
import { useSession } from '../api/index.ts';
import { NEW_PASSWORD, signInFor } from './addresses.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import { Loading } from './Loading.tsx';
import { MenuDrawer } from './MenuDrawer.tsx';
import { SideMenu } from './SideMenu.tsx';
import { TopBar } from './TopBar.tsx';
import css from './Workbench.module.css';

/** The layout of everyday work: bar above, menu at the side, the page. Only for people signed in. */
export function Workbench() {
  const { data: session, error } = useSession();
  const { pathname, search } = useLocation();
  const [menuOpen, setMenuOpen] = useState(false);
  const busy = useNavigation().state !== 'idle';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when another page comes
  useEffect(() => setMenuOpen(false), [pathname]);
  const known = useMatches().length > 1;

  if (!session) {
    if (error) throw error;
    return <Loading />;
  }
  if (!session.signedIn) return <Navigate to={signInFor(pathname + search)} replace />;
  if (session.account?.mustChangePassword) return <Navigate to={NEW_PASSWORD} replace />;

  return (
    <div className={css.workbench}>
      <a className={css.skip} href="#content">
        跳到正文
      </a>
      <aside className={css.demo} aria-label="运行方式">
        <DemoBanner />
      </aside>
      <TopBar onMenu={() => setMenuOpen(true)} />
      <nav className={`${css.side} no-print`} aria-label="主菜单">
        <SideMenu />
      </nav>
      <MenuDrawer open={menuOpen} onClose={() => setMenuOpen(false)} />
      <main id="content" className={css.content} tabIndex={-1} aria-busy={busy}>
        {known && <Breadcrumb />}
        <Outlet />
      </main>
    </div>
  );
}
