import type { ReactNode } from 'react';
import { useReferenceData } from '../lib/reference-data';
import { useT } from '../lib/language';
import styles from './page-head.module.css';

interface PageHeadProps {
  /** Name of the page, for the browser's tab. */
  readonly title: string;
  /** What the page finds, in one sentence. */
  readonly finding: string;
  /** The address names nothing that there is: a drawn page is then sent as one that is not found. */
  readonly isMissing?: boolean;
  readonly children?: ReactNode;
}

/** The first words of a page. */
export function PageHead({ title, finding, isMissing = false, children }: PageHeadProps) {
  const t = useT();
  const fictional = useReferenceData()?.network.fictional ? ` (${t('fictional')})` : '';
  return (
    <div className={styles.head} {...(isMissing ? { 'data-missing': '' } : {})}>
      <title>{`${title}${fictional} · ${t('site.name')}`}</title>
      <h1>{finding}</h1>
      {children !== undefined && <div className={styles.text}>{children}</div>}
    </div>
  );
}
