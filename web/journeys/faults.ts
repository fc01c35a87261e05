import type { Page } from 'playwright-core';

/** Collects what goes wrong behind a page. Gives back what came since it was last asked. */
export function watchFaults(page: Page): () => string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    // The browser's own line about a failed answer says less than ours below.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`answer: ${response.status()} ${new URL(response.url()).pathname}`);
  });
  return () => faults.splice(0);
}
