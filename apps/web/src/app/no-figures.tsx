import { AskError } from '../lib/ask';
import { useReader } from '../lib/language';
import { pathOf } from '../lib/locale-route';
import { troubleOf } from '../lib/trouble';
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
  const { say, language } = useReader();
  if (!(error instanceof AskError) || error.reason !== 'members')
    return <ErrorNotice retry={retry}>{troubleOf(error, say)}</ErrorNotice>;
  const next = encodeURIComponent(pathOf({ language, path }));
  return (
    <PageHead title={say('site.members-only')} finding={say('site.members-only')}>
      <p>{say('site.members-only-text')}</p>
      <LocalizedLink to={`/sign-in?next=${next}`}>{say('sign-in')}</LocalizedLink>
    </PageHead>
  );
}
