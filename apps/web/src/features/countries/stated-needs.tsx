import { levelWord, rowsOf, type Row } from '@libs/findings';
import { CountryNeedsDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { LocalizedLink } from '../../ui/localized-link';
import styles from './country.module.css';
import list from './stated-needs.module.css';

interface StatedNeedsProps {
  readonly round: string;
  readonly code: string;
}

/** Matches that are named here; the page of cooperation holds all with their reasons. */
const MAX = 6;

/** What a member stated in a round, area by area, and who could serve whom. */
export function StatedNeeds({ round, code }: StatedNeedsProps) {
  const { t, label } = useI18n();
  const answer = useAnswer(CountryNeedsDocument, { round, country: code });
  const level = (row: Row, column: string): string => {
    const stated = row.known(column);
    return levelWord(stated === null ? null : Number(stated));
  };
  return (
    <AnalyticsResult answer={answer} skeleton={null}>
      {(analytics) => {
        const stated = rowsOf(tableOf(analytics.needsMatrix)).filter((row) => row.text('country') === code);
        const matches = rowsOf(tableOf(analytics.matches));
        return (
          <div className={list.columns}>
            <ul className={list.list}>
              {stated.map((row) => (
                <li key={row.text('theme')}>
                  <LocalizedLink to={`/themes/${row.text('theme')}`}>
                    {label('theme', row.text('theme'))}
                  </LocalizedLink>
                  <span>
                    {t('country.needs-level', {
                      need: level(row, 'need'),
                      capacity: level(row, 'capacity'),
                    })}
                  </span>
                </li>
              ))}
            </ul>
            <div>
              <h3>{t('country.matches', { n: matches.length })}</h3>
              <ul className={list.list}>
                {matches.slice(0, MAX).map((row) => (
                  <li key={row.index}>
                    {t('country.match', {
                      providing: label('country', row.text('providing')),
                      needing: label('country', row.text('needing')),
                      theme: label('theme', row.text('theme')),
                    })}
                  </li>
                ))}
              </ul>
              <p className={styles.more}>
                <LocalizedLink to={`/cooperation?country=${code}`}>{t('country.matches-all')}</LocalizedLink>
              </p>
            </div>
          </div>
        );
      }}
    </AnalyticsResult>
  );
}
