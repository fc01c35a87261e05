import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Offices keep browsers for years: 360 安全浏览器 13 is Chromium 86. */
const BROWSERS = ['chrome86', 'edge86', 'firefox78', 'safari14'];

/** The Markdown reader decodes entities with the help of a page where it believes to be in a browser; a worker has no page, so it gets the table. */
const withoutPage: Plugin = {
  name: 'markdown-in-workers',
  enforce: 'pre',
  resolveId: (id) => (id === 'decode-named-character-reference' ? createRequire(import.meta.url).resolve(id) : null),
};

export default defineConfig({
  root: folder('.'),
  publicDir: folder('static'),
  plugins: [react()],
  worker: { plugins: () => [withoutPage] },
  build: {
    outDir: folder('dist'),
    emptyOutDir: true,
    target: BROWSERS,
    cssTarget: BROWSERS,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // Changes with a library's version only, so that a release of ours leaves it in people's caches.
        codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack)\// }] },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 8620}`, '/health': `http://127.0.0.1:${process.env.PORT ?? 8620}` },
  },
});
