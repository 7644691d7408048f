import type { DataTable } from '@libs/table';
import { noteSentence, tell, unitWords } from '@libs/table/sentences';
import type { ReactNode } from 'react';
import { useReader } from '../../lib/language';
import { Printed } from '../../ui/words';
import styles from './about.module.css';
import type { Choice } from './choice';

/** What the series is, who published it under which terms, and how groups are made of it. */
export function About({
  choice: { indicator, breakdown },
  table,
}: {
  readonly choice: Choice;
  readonly table: DataTable;
}) {
  const reader = useReader();
  const { say, name } = reader;
  const aggregation = table.notes.find(({ code }) => code.startsWith('note.aggregate-'));
  const words = new URLSearchParams({ indicator: indicator.code, sex: breakdown.sex, age: breakdown.age });
  return (
    <section className={styles.about} aria-labelledby="about">
      <h2 id="about">{say('about.title')}</h2>
      <dl>
        <Fact label={say('about.definition')}>
          <Printed>{indicator.description}</Printed>
        </Fact>
        <Fact label={say('about.unit')}>{unitWords(indicator.unit, reader)}</Fact>
        <Fact label={say('column.estimate')}>
          {tell({ key: `note.${indicator.estimate}`, values: {} }, reader)}
        </Fact>
        <Fact label={say('about.origin')}>
          {say(breakdown.kind === 'derived' ? 'about.derived' : 'about.published')}
          {breakdown.formula !== null && breakdown.kind === 'derived' && (
            <>
              {' '}
              <Printed>{breakdown.formula}</Printed>
            </>
          )}
        </Fact>
        {aggregation && <Fact label={say('about.groups')}>{tell(noteSentence(aggregation), reader)}</Fact>}
        {table.fictional ? (
          <Fact label={say('source')}>{say('fictional-data')}</Fact>
        ) : (
          <>
            <Fact label={say('source')}>
              {breakdown.datasets.map(({ source, title, vintage, status, licence }) => (
                <p key={`${source} ${vintage}`}>
                  <Printed>
                    {vintage === null ? title : say('about.edition', { source: title, vintage })}
                  </Printed>
                  {status !== null && ` · ${name('code:observation-status', status)}`}
                  {` · ${say('about.licence')}: `}
                  {licence === null ? say('about.licence-unstated') : <Printed>{licence}</Printed>}
                </p>
              ))}
            </Fact>
          </>
        )}
        <Fact label={say('about.code')}>
          <Printed>{indicator.code}</Printed>
        </Fact>
      </dl>
      <p>
        <a href={`/open-data/observations.csv?${words.toString()}`} download>
          {say('about.download', { indicator: name('indicator', indicator.code) })}
        </a>
      </p>
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
