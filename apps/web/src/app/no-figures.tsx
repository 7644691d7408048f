import { AskError } from '../lib/ask';
import { useI18n } from '../lib/language';
import { pathOf } from '../lib/locale-route';
import { errorSentence } from '../lib/error-sentence';
import { LocalizedLink } from '../ui/localized-link';
import { PageHead } from '../ui/page-head';
import { ErrorNotice } from '../ui/error-notice';

interface NoFiguresProps {
  readonly error: Error;
  /** The page that was to be shown. */
  readonly path: string;
  readonly retry: () => void;
}

/** In place of a page without its figures: they are for members, who can sign in, or they could not be had. */
export function NoFigures({ error, path, retry }: NoFiguresProps) {
  const { t, language } = useI18n();
  if (!(error instanceof AskError) || error.reason !== 'members')
    return <ErrorNotice retry={retry}>{errorSentence(error, t)}</ErrorNotice>;
  const next = encodeURIComponent(pathOf({ language, path }));
  return (
    <PageHead title={t('site.members-only')} finding={t('site.members-only')}>
      <p>{t('site.members-only-text')}</p>
      <LocalizedLink to={`/sign-in?next=${next}`}>{t('sign-in')}</LocalizedLink>
    </PageHead>
  );
}
