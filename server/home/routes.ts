import type { App } from '../http/frame.ts';
import type { House } from '../http/house.ts';
import { home } from './contract.ts';
import { homeOf } from './logic.ts';
import type { TodoProvider } from './todo.ts';

/** The first page. @param providers what each topic knows that somebody has to do */
export const homeRoutes =
  (providers: readonly TodoProvider[]) =>
  async (app: App, house: House): Promise<void> => {
    app.get(
      '/home',
      { config: { action: 'home.read' }, schema: { tags: ['首页'], summary: '要办的事、最近的变化、考核的进度', response: { 200: home } } },
      async ({ actor }) => homeOf(house, actor, providers),
    );
  };
