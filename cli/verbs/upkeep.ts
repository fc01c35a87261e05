import { resolve } from 'node:path';
import { painter, type Terminal } from '../terminal.ts';
import { withServer } from '../with-server.ts';

/** `backup FILE`: rows and evidence of one moment in one file. */
export const backup = (terminal: Terminal, file: string): Promise<number> =>
  withServer(terminal, async ({ backupTo, readSettings }) => {
    const { tables, rows, files } = await backupTo(readSettings(), resolve(file));
    terminal.out(`已备份到 ${file}：${tables} 张表，${rows} 行，${files} 个佐证文件\n`);
    return 0;
  });

/** `restore FILE`: only into an empty store. */
export const restore = (terminal: Terminal, file: string): Promise<number> =>
  withServer(terminal, async ({ readSettings, restoreFrom }) => {
    const { tables, rows, files } = await restoreFrom(readSettings(), resolve(file));
    terminal.out(`已从 ${file} 恢复：${tables} 张表，${rows} 行，${files} 个佐证文件\n`);
    return 0;
  });

/** `doctor`: looks at store, regulations, evidence and audit log; exit code 1 where something is wrong. */
export const doctor = (terminal: Terminal): Promise<number> =>
  withServer(terminal, async ({ examine, readSettings }) => {
    const paint = painter(terminal.colour.out);
    const all = await examine(readSettings());
    for (const { what, well, found } of all) terminal.out(`${well ? paint('green', '正常') : paint('red', '异常')}  ${what}：${found}\n`);
    return all.every(({ well }) => well) ? 0 : 1;
  });

/** `new-password LOGIN`: a link with which somebody sets a new password, where no administrator can sign in to make one. */
export const newPassword = (terminal: Terminal, login: string): Promise<number> =>
  withServer(terminal, async ({ newWayIn, readSettings }) => {
    const { name, link } = await newWayIn(readSettings(), login);
    terminal.out(`${name}的新密码在这里设置（一天内有效，只能用一次；原密码已作废）：\n${link}\n`);
    return 0;
  });
