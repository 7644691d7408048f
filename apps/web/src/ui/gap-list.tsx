import { gapSentences, format, type Gap } from '@libs/findings';
import { useReferenceData } from '../lib/reference-data';
import { useI18n } from '../lib/language';
import { LocalizedLink } from './localized-link';
import styles from './gap-list.module.css';

interface GapListProps {
  readonly gaps: readonly Gap[];
  /** What they are about: the network, or one country, group, plan or meeting. */
  readonly about: 'network' | 'country' | 'group' | 'plan' | 'meeting';
  readonly className?: string | undefined;
  /** So many are shown, with the way to the others. */
  readonly max?: number;
}

/** What is not on record, and who could supply it; nothing where all is. Each goes when the fact is entered. */
export function GapList({ gaps, about, className, max = gaps.length }: GapListProps) {
  const i18n = useI18n();
  const fictional = useReferenceData()?.network.fictional ?? false;
  if (gaps.length === 0) return null;
  return (
    <section aria-labelledby="not-known" className={className}>
      <h2 id="not-known">{i18n.t('gap.title')}</h2>
      <ul className={styles.gaps}>
        {gapSentences(gaps.slice(0, max), { about, fictional }).map(({ key, what, who }) => (
          <li key={key}>
            <span>{format(what, i18n)}</span>
            <span className={styles.who}>{format(who, i18n)}</span>
          </li>
        ))}
      </ul>
      {gaps.length > max && (
        <p className={styles.more}>
          <LocalizedLink to="/data#not-known">{i18n.t('gap.more', { n: gaps.length - max })}</LocalizedLink>
        </p>
      )}
    </section>
  );
}
