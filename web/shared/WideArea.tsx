import type { ReactNode } from 'react';

/** Something wider than its page, such as a table of many columns: scrolled sideways by finger, mouse or keyboard, and the page itself stays. */
export function WideArea({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={label} style={{ overflowX: 'auto', whiteSpace: 'nowrap' }}>
      {children}
    </section>
  );
}
