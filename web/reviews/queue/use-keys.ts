import { useEffect, useEffectEvent } from 'react';

/** What a key does; several keys may do the same: `'Enter y'`. */
export type Keys = Readonly<Record<string, () => void>>;

const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=dialog]';
const PRESSED = 'button, a, [role=button], summary';

/** Keys of a page: silent while somebody types, a dialog is open, or a button has the focus that the key itself would press. */
export function useKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !(target instanceof HTMLElement)) return;
    if (target.closest(TYPING) || document.querySelector('.ant-modal-root .ant-modal, .ant-drawer-open')) return;
    if ((key === 'Enter' || key === ' ') && target.closest(PRESSED)) return;
    const act = Object.entries(keys).find(([names]) => names.split(' ').includes(key.length === 1 ? key.toLowerCase() : key))?.[1];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
