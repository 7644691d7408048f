import { useSay } from '../lib/language';
import { LocalizedLink } from './localized-link';
import { PageHead } from './page-head';

/** Shown where an address leads nowhere. */
export function NotFound() {
  const say = useSay();
  return (
    <>
      <PageHead title={say('missing.title')} finding={say('missing.title')}>
        {say('missing.text')}
      </PageHead>
      <LocalizedLink to="/">{say('overview')}</LocalizedLink>
    </>
  );
}
