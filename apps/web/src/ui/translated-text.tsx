import { DEFAULT_LANGUAGE, isLanguage } from '@libs/vocabulary';
import { ownSource } from '@libs/rules';
import { sourceTitle } from '@libs/findings';
import type { WordsFragment } from '../gql/graphql';
import { useI18n } from '../lib/language';
import styles from './translated-text.module.css';

/** A text that people wrote; one without a translation is shown in its own language, and marked so. */
export function TranslatedText({ text }: { readonly text: WordsFragment }) {
  const { language, t } = useI18n();
  const translated = text[language];
  if (translated !== null) return <span>{translated}</span>;
  const original = isLanguage(text.original) ? text.original : DEFAULT_LANGUAGE;
  return (
    <span>
      <bdi lang={original}>{text[original]}</bdi>{' '}
      <span className={styles.mark} lang={original}>
        {t(`language-${original}`)}
      </span>
    </span>
  );
}

/** Words as printed in a document of the network, which is in English. */
export function Printed({ children }: { readonly children: string }) {
  return <bdi lang="en">{children}</bdi>;
}

/** The title of a source: as printed, or of the product itself in the reader's language. */
export function SourceTitle({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useI18n();
  return ownSource(id) === null ? <Printed>{title}</Printed> : <bdi>{sourceTitle({ id, title }, t)}</bdi>;
}
