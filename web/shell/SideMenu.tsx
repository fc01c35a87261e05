import { NavLink } from 'react-router';
import { useAccount } from '../api/index.ts';
import { menuOf } from './menu.ts';
import css from './SideMenu.module.css';

/** The pages that this person may open, grouped. */
export function SideMenu() {
  const { actions } = useAccount();
  return menuOf(new Set(actions)).map(({ group, title, pages }) => (
    <section key={group} className={css.group}>
      {title && <h2 className={css.title}>{title}</h2>}
      <ul className={css.list}>
        {pages.map(({ path, title, menu: { icon: Icon } }) => (
          <li key={path}>
            <NavLink to={path} end={path === '/'} className={({ isActive }) => (isActive ? `${css.link} ${css.here}` : `${css.link}`)}>
              <Icon aria-hidden="true" />
              {title}
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  ));
}
