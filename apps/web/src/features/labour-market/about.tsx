import { formatPrinted, type DataTable } from '@libs/table';
import { keyOf, noteSentence, format, sourceTitle, unitWords } from '@libs/findings';
import { ownSource } from '@libs/rules';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/language';
import { Printed } from '../../ui/translated-text';
import styles from './about.module.css';
import type { Choice } from './choice';
import { definitionKey } from './definitions';

/** What the series is, who published it under which terms, and how groups are made of it. */
export function About({
  choice: { indicator, breakdown },
  table,
}: {
  readonly choice: Choice;
  readonly table: DataTable;
}) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const definition = definitionKey(indicator);
  const aggregation = table.notes.find(({ code }) => code.startsWith('note.aggregate-'));
  const words = new URLSearchParams({ indicator: indicator.code, sex: breakdown.sex, age: breakdown.age });
  return (
    <section className={styles.about} aria-labelledby="about">
      <h2 id="about">{t('about.title')}</h2>
      <dl>
        <Fact label={t(definition === null ? 'about.definition-in-english' : 'about.definition')}>
          {definition === null ? <Printed>{indicator.description}</Printed> : t(definition)}
        </Fact>
        <Fact label={t('about.unit')}>{unitWords(indicator.unit, i18n)}</Fact>
        <Fact label={t('column.estimate')}>{t(keyOf('note.', indicator.estimate))}</Fact>
        <Fact label={t('about.origin')}>
          {t(breakdown.kind === 'derived' ? 'about.derived' : 'about.published')}
          {breakdown.formula !== null && breakdown.kind === 'derived' && (
            <>
              {' '}
              <Printed>{breakdown.formula}</Printed>
            </>
          )}
        </Fact>
        {aggregation && <Fact label={t('about.groups')}>{format(noteSentence(aggregation), i18n)}</Fact>}
        {table.fictional ? (
          <Fact label={t('source')}>{t('fictional-data')}</Fact>
        ) : (
          <>
            <Fact label={t('source')}>
              {breakdown.datasets.map(({ source, title, vintage, status, licence }) => (
                <p key={`${source} ${vintage}`}>
                  <Dataset source={source} title={title} vintage={vintage} />
                  {status !== null && ` · ${label('code:observation-status', status)}`}
                  {` · ${t('about.licence')}: `}
                  {licence === null ? t('about.licence-unstated') : <Printed>{licence}</Printed>}
                </p>
              ))}
            </Fact>
          </>
        )}
        <Fact label={t('about.code')}>
          <Printed>{indicator.code}</Printed>
        </Fact>
      </dl>
      <p>
        <a href={`/open-data/observations.csv?${words.toString()}`} download>
          {t('about.download', { indicator: label('indicator', indicator.code) })}
        </a>
      </p>
    </section>
  );
}

/** A source and its edition; in the reader's language where the product is the source. */
function Dataset({
  source,
  title,
  vintage,
}: Pick<Choice['breakdown']['datasets'][number], 'source' | 'title' | 'vintage'>) {
  const { t, language } = useI18n();
  const named = sourceTitle({ id: source, title }, t);
  const text =
    vintage === null
      ? named
      : t('about.edition', { source: named, vintage: formatPrinted(vintage, language) });
  return ownSource(source) === null && vintage === null ? <Printed>{text}</Printed> : <bdi>{text}</bdi>;
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
