import { useT } from '../lib/language';
import { LocalizedLink } from './localized-link';
import { PageHead } from './page-head';

/** Shown where an address leads nowhere. */
export function NotFound() {
  const t = useT();
  return (
    <>
      <PageHead title={t('missing.title')} finding={t('missing.title')} isMissing>
        {t('missing.text')}
      </PageHead>
      <LocalizedLink to="/">{t('overview')}</LocalizedLink>
    </>
  );
}
