import { isError } from '@kaocheng/engine';
import type { TodoProvider } from '../home/todo.ts';
import { openVersion } from './open.ts';
import { openDrafts } from './overview-table.ts';

/** Drafts wait for whoever drafts: with errors to be mended, without to be published. */
export const regulationTodos: TodoProvider = async (house, _actor, reach) => {
  if (!(await reach.may('regulations.write'))) return [];
  const drafts = await openDrafts(house.db);
  return Promise.all(
    drafts.map(async ({ versionId, title }) => {
      const opened = await openVersion(house, versionId);
      const errors = opened?.findings.filter(isError).length ?? 0;
      return {
        key: `regulations.${versionId}.draft`,
        title: errors > 0 ? `改正细则草稿“${title}”` : `发布细则草稿“${title}”`,
        detail: errors > 0 ? `有 ${errors} 处错误，改正后才能发布` : '没有错误，发布后可以用来开展考核',
        dueOn: null,
        target: { topic: 'regulations' as const, part: String(versionId) },
      };
    }),
  );
};
