import type { App } from '../../http/frame.ts';
import { folderState } from './contract.ts';
import type { FolderWatch } from './watch.ts';

export async function folderRoutes(app: App, watch: FolderWatch): Promise<void> {
  app.get(
    '/case-imports/folder',
    {
      config: { action: 'cases.import' },
      schema: { tags: ['办件导入'], summary: '自动收文件的文件夹：在哪里、上次查看、等着的文件', response: { 200: folderState } },
    },
    async ({ units }) => watch.state(units),
  );
}
