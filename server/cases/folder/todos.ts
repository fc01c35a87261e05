import type { TodoProvider } from '../../home/index.ts';
import { waitingImports } from './table.ts';

/** Files that came by night from a source that nobody has looked over yet. */
export const folderTodos: TodoProvider = async (house, _actor, reach) => {
  const held = await reach.may('cases.import');
  if (!held) return [];
  const waiting = await waitingImports(house.db, held);
  if (waiting.length === 0) return [];
  const names = waiting.slice(0, 3).map(({ file }) => file);
  const todo = {
    key: 'cases.folder',
    title: `${waiting.length} 个送来的文件等待核对各列`,
    detail: `${names.join('、')}${waiting.length > names.length ? ' 等' : ''}：列名是第一次见到，核对一次，以后自动导入`,
    dueOn: null,
    target: { topic: 'cases' as const, part: 'waiting' },
  };
  return [todo];
};
