import type { MouseEvent, ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useI18n } from '../../lib/language';
import { pathOf, travelling } from '../../lib/locale-route';
import styles from './countries.module.css';

/** A map whose tiles lead to the members' pages; the list below it has the same links for the keyboard. */
export function TileLinks({ children }: { readonly children: ReactNode }) {
  const { language } = useI18n();
  const [, navigate] = useLocation();
  const search = useSearch();
  function follow({ target }: MouseEvent): void {
    const code = target instanceof Element ? target.closest('[data-code]')?.getAttribute('data-code') : null;
    if (code) navigate(pathOf({ language, path: `/countries/${code}` }) + travelling(search));
  }
  return (
    <div className={styles.map} onClick={follow}>
      {children}
    </div>
  );
}
