import type { ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import { useI18n } from '../lib/language';
import { pathOf, travelling } from '../lib/locale-route';

interface GoProps {
  /** A page's path without its language. */
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly current?: boolean;
}

/** A link inside the product: it keeps the language and the theme. */
export function LocalizedLink({ to, children, className, current = false }: GoProps) {
  const { language } = useI18n();
  const search = useSearch();
  const [path = '/', hash] = to.split('#');
  const [page = '/', own] = path.split('?');
  const theme = travelling(search);
  const joined = own === undefined ? theme : theme === '' ? `?${own}` : `${theme}&${own}`;
  const href = `${pathOf({ language, path: page })}${joined}${hash === undefined ? '' : `#${hash}`}`;
  return (
    <Link to={href} className={className} aria-current={current ? 'page' : undefined}>
      {children}
    </Link>
  );
}
