import { FileTextOutlined } from '@ant-design/icons';
import type { Page } from '../shell/page.ts';

export const regulationPages: readonly Page[] = [
  {
    path: '/regulations',
    title: '细则',
    action: 'regulations.read',
    menu: { group: 'assess', icon: FileTextOutlined },
    load: () => import('./library/LibraryPage.tsx'),
  },
  {
    path: '/regulations/:regulationId',
    title: '细则的版本',
    action: 'regulations.read',
    parent: '/regulations',
    load: () => import('./library/RegulationPage.tsx'),
  },
  {
    path: '/regulation-versions/:versionId',
    title: '细则正文',
    action: 'regulations.read',
    parent: '/regulations',
    load: () => import('./document/DocumentPage.tsx'),
  },
  {
    path: '/regulation-versions/:versionId/redline',
    title: '版本对照',
    action: 'regulations.read',
    parent: '/regulations',
    load: () => import('./redline/RedlinePage.tsx'),
  },
  {
    path: '/regulation-versions/:versionId/edit',
    title: '修改草稿',
    action: 'regulations.write',
    parent: '/regulations',
    load: () => import('./editor/EditorPage.tsx'),
  },
];
