import { Loading } from '@libs/charts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useT } from '../lib/language';
import styles from './search-button.module.css';

const SearchDialog = lazy(async () => ({
  default: (await import('../features/search/search-dialog')).SearchDialog,
}));

/** Opens the search of the whole product, as the key `/` does wherever nobody is typing. */
export function SearchButton() {
  const t = useT();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      const typing =
        target instanceof HTMLElement &&
        (target.matches('input, select, textarea') || target.isContentEditable);
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.search}
        aria-keyshortcuts="/"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M9.5 9.5L13 13M10.5 6a4.5 4.5 0 1 1-9 0a4.5 4.5 0 0 1 9 0z" />
        </svg>
        <span>{t('site.search')}</span>
        <kbd aria-hidden="true">/</kbd>
      </button>
      {open && (
        <Suspense fallback={<Loading />}>
          <SearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
