import type { Operation } from '@libs/rules';
import type { ReactNode } from 'react';
import { useI18n } from '../lib/language';
import { mayDo } from '../lib/may-do';
import { useMeForPage, type Me } from '../lib/use-me';
import { AccountNav } from './account-nav';
import { LocalizedLink } from './localized-link';
import { PageHead } from './page-head';
import { PageSkeleton } from './skeleton';
import { ErrorNotice } from './error-notice';

interface SignedInProps {
  readonly needs: Operation;
  /** Name of the page. */
  readonly title: string;
  readonly children: (me: Me) => ReactNode;
}

/** A page for those who are signed in and may do something; others are told what is missing. */
export function SignedIn({ needs, title, children }: SignedInProps) {
  const { t } = useI18n();
  const { me, retry } = useMeForPage();
  if (retry !== null) return <ErrorNotice retry={retry}>{t('trouble.offline')}</ErrorNotice>;
  if (me === undefined) return <PageSkeleton heights={[240]} />;
  if (me === null)
    return (
      <PageHead title={title} finding={t('account.sign-in-first')}>
        <LocalizedLink
          to={`/sign-in?next=${encodeURIComponent(window.location.pathname + window.location.search)}`}
        >
          {t('sign-in')}
        </LocalizedLink>
      </PageHead>
    );
  if (!mayDo(me, needs))
    return (
      <PageHead title={title} finding={t('wrong.forbidden')}>
        {t('account.not-your-role')}
      </PageHead>
    );
  return (
    <>
      <AccountNav may={(operation) => mayDo(me, operation)} />
      {children(me)}
    </>
  );
}
