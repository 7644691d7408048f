import { formatDate } from '@libs/table';
import type { ThemesQuery } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { Words } from '../../ui/words';
import styles from './history.module.css';

type Area = Pick<ThemesQuery['thematicAreas'][number], 'mergedInto' | 'earlierTitles'>;

/** What an area was called before, and of which it has become a part. */
export function History({ area: { mergedInto, earlierTitles } }: { readonly area: Area }) {
  const { say, name, language } = useReader();
  return (
    <>
      {earlierTitles.map(({ title, until }) => (
        <span key={until} className={styles.line}>
          {say('themes.until', { date: formatDate(until, language) })} <Words text={title} />
        </span>
      ))}
      {mergedInto !== null && (
        <span className={styles.line}>
          {say('themes.merged')}{' '}
          <LocalizedLink to={`/themes/${mergedInto}`}>{name('theme', mergedInto)}</LocalizedLink>
        </span>
      )}
    </>
  );
}
