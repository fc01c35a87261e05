import { createBrowserRouter, type RouteObject } from 'react-router';
import { Frame } from './Frame.tsx';
import { Loading } from './Loading.tsx';
import { NotFound } from './NotFound.tsx';
import { PageFault } from './PageFault.tsx';
import { Permitted } from './Permitted.tsx';
import type { Page, PageHandle } from './page.ts';

const routeOf = (page: Page): RouteObject => ({
  path: page.path,
  handle: { page } satisfies PageHandle,
  errorElement: <PageFault />,
  lazy: async () => {
    const { default: Content } = await page.load();
    return {
      element: (
        <Permitted page={page}>
          <Content />
        </Permitted>
      ),
    };
  },
});

/** The router of all pages: those of the workbench stand in its layout, plain ones by themselves. */
export function routerOf(pages: readonly Page[]) {
  const plain = pages.filter(({ frame }) => frame === 'plain');
  const workbench = pages.filter(({ frame }) => frame !== 'plain');
  return createBrowserRouter([
    {
      element: <Frame />,
      errorElement: <PageFault />,
      hydrateFallbackElement: <Loading />,
      children: [
        ...plain.map(routeOf),
        {
          lazy: async () => ({ Component: (await import('./Workbench.tsx')).Workbench }),
          errorElement: <PageFault />,
          children: [...workbench.map(routeOf), { path: '*', element: <NotFound /> }],
        },
      ],
    },
  ]);
}
