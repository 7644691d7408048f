import { Fragment } from 'react';
import { useI18n } from '../lib/language';
import { LocalizedLink } from './localized-link';
import styles from './member-links.module.css';

interface MemberLinksProps {
  readonly codes: readonly string[];
  /** What is said where there is none. */
  readonly none: string;
}

/** Members in the order of the language, each a link to its page. */
export function MemberLinks({ codes, none }: MemberLinksProps) {
  const { label, language } = useI18n();
  if (codes.length === 0) return <p className={styles.none}>{none}</p>;
  const { compare } = new Intl.Collator(language);
  const members = codes.map((code) => ({ code, words: label('country', code) }));
  return (
    <p className={styles.members}>
      {members
        .sort((a, b) => compare(a.words, b.words))
        .map(({ code, words }, index) => (
          <Fragment key={code}>
            {index > 0 && ' · '}
            <LocalizedLink to={`/countries/${code}`}>{words}</LocalizedLink>
          </Fragment>
        ))}
    </p>
  );
}
