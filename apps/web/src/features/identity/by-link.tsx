import { keyOf } from '@libs/findings';
import type { ReactNode } from 'react';
import { LinkDocument, type LinkQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { usePrivateQuery } from '../../lib/use-private-query';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';

type OpenLink = NonNullable<LinkQuery['link']>;

interface ByLinkProps {
  readonly title: string;
  readonly purpose: string;
  readonly children: (secret: string, link: OpenLink) => ReactNode;
}

/** What a one-time link opens; one that was used, or is too old, says where to get another. */
export function ByLink({ title, purpose, children }: ByLinkProps) {
  const { t } = useI18n();
  const secret = window.location.hash.slice(1);
  const { data, isError, isPending, refetch } = usePrivateQuery(LinkDocument, { secret });
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (isPending) return <PageSkeleton heights={[240]} />;
  if (data.link?.purpose === purpose) return <>{children(secret, data.link)}</>;
  return (
    <PageHead title={title} finding={t('link.closed')}>
      <p>{t(keyOf('link.closed-', purpose))}</p>
      <LocalizedLink to="/sign-in">{t('sign-in')}</LocalizedLink>
    </PageHead>
  );
}
