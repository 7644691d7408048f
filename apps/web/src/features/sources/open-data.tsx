import { wordsOf } from '@libs/findings';
import { OpenTablesDocument, type OpenTablesQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { QueryResult } from '../../ui/query-result';
import { PageSkeleton } from '../../ui/skeleton';
import { TranslatedText } from '../../ui/translated-text';
import styles from './sources.module.css';

const formats = ['csv', 'json', 'metadata.json'] as const;

/** The open tables, each as CSV and JSON with its description. */
export function OpenData() {
  const { t } = useI18n();
  const answer = useAnswer(OpenTablesDocument, {});
  return (
    <section aria-labelledby="open-data">
      <h2 id="open-data">{t('open.title')}</h2>
      <p>{t('open.text')}</p>
      <QueryResult answer={answer} skeleton={<PageSkeleton heights={[500]} />}>
        {({ openTables }) => (
          <ul className={styles.tables}>
            {openTables.map((table) => (
              <Table key={table.name} table={table} />
            ))}
          </ul>
        )}
      </QueryResult>
    </section>
  );
}

function Table({ table: { name, title, text } }: { readonly table: OpenTablesQuery['openTables'][number] }) {
  const { t, language } = useI18n();
  return (
    <li>
      <div>
        <h3>
          <TranslatedText text={title} />
        </h3>
        <p>
          <TranslatedText text={text} />
        </p>
      </div>
      <ul>
        {formats.map((format) => (
          <li key={format}>
            <a href={`/open-data/${name}.${format}`} download={format === 'csv' ? '' : undefined}>
              {t(`open.${format}`)}
              <span className={styles.words}>{` ${wordsOf(title, language) ?? name}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}
