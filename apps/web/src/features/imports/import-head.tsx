import type { ReactNode } from 'react';
import type { OneImportFragment } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { formatMoment } from '../../lib/moment';
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
  const { say, language } = useReader();
  return (
    <PageHead title={`${say('account.imports')}: ${one.fileName}`} finding={finding}>
      <p className={styles.facts}>
        <bdi>{one.fileName}</bdi>
        <span>{say(`kind.${one.kind}`)}</span>
        <bdi>{one.name ?? say('imports.erased')}</bdi>
        <span>{formatMoment(one.uploadedAt, language)}</span>
      </p>
      {one.state === 'uploaded' && one.appliedBefore !== null && (
        <p>
          {say('import.applied-before')}{' '}
          <LocalizedLink to={`/imports/${one.appliedBefore}`}>{say('import.see-that')}</LocalizedLink>
        </p>
      )}
      {children}
    </PageHead>
  );
}
