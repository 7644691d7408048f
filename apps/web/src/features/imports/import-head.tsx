import { keyOf } from '@libs/findings';
import type { ReactNode } from 'react';
import type { OneImportFragment } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import styles from './imports.module.css';

interface ImportHeadProps {
  readonly one: OneImportFragment;
  readonly finding: string;
  readonly children?: ReactNode;
}

/** The first words of an import: what it comes to, and which file by whom. */
export function ImportHead({ one, finding, children }: ImportHeadProps) {
  const { t, language } = useI18n();
  return (
    <PageHead title={`${t('account.imports')}: ${one.fileName}`} finding={finding}>
      <p className={styles.facts}>
        <bdi>{one.fileName}</bdi>
        <span>{t(keyOf('kind.', one.kind))}</span>
        <bdi>{one.name ?? t('imports.erased')}</bdi>
        <span>{formatMoment(one.uploadedAt, language)}</span>
      </p>
      {one.state === 'uploaded' && one.appliedBefore !== null && (
        <p>
          {t('import.applied-before')}{' '}
          <LocalizedLink to={`/imports/${one.appliedBefore}`}>{t('import.see-that')}</LocalizedLink>
        </p>
      )}
      {children}
    </PageHead>
  );
}
