import css from './Loading.module.css';

/** Before anything can be shown. Appears only where waiting is felt. */
export function Loading() {
  return (
    <p className={css.loading} role="status">
      正在打开…
    </p>
  );
}
