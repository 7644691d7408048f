import { formatDate } from '@libs/table';
import type { ThemesQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { TranslatedText } from '../../ui/translated-text';
import styles from './history.module.css';

type Area = Pick<ThemesQuery['thematicAreas'][number], 'mergedInto' | 'earlierTitles'>;

/** What an area was called before, and of which it has become a part. */
export function History({ area: { mergedInto, earlierTitles } }: { readonly area: Area }) {
  const { t, label, language } = useI18n();
  return (
    <>
      {earlierTitles.map(({ title, until }) => (
        <span key={until} className={styles.line}>
          {t('themes.until', { date: formatDate(until, language) })} <TranslatedText text={title} />
        </span>
      ))}
      {mergedInto !== null && (
        <span className={styles.line}>
          {t('themes.merged')}{' '}
          <LocalizedLink to={`/themes/${mergedInto}`}>{label('theme', mergedInto)}</LocalizedLink>
        </span>
      )}
    </>
  );
}
