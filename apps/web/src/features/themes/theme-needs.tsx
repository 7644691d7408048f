import { responseSentence, format, themeNeeds } from '@libs/findings';
import { ThemeNeedsDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { LocalizedLink } from '../../ui/localized-link';
import { MemberLinks } from '../../ui/member-links';
import { membersAtLevel } from '../../../../../libs/questions/needs-matrix/series';
import styles from './themes.module.css';

interface ThemeNeedsProps {
  readonly round: string;
  readonly theme: string;
}

/** What members of a round need and offer in one area, the strongest statements by name. */
export function ThemeNeeds({ round, theme }: ThemeNeedsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const answer = useAnswer(ThemeNeedsDocument, { round });
  return (
    <AnalyticsResult answer={answer} skeleton={null}>
      {(analytics) => {
        const totals = tableOf(analytics.needTotals);
        const needs = themeNeeds(totals, theme);
        const responses = responseSentence(tableOf(analytics.responses));
        const statements = tableOf(analytics.needsMatrix);
        return (
          <div className={styles.members}>
            <p className={styles.text}>
              {needs && `${format(needs, i18n)} `}
              {responses && format(responses, i18n)}
            </p>
            {(['need', 'capacity'] as const).flatMap((column) =>
              (['3', '2'] as const).map((level) => (
                <div key={`${column} ${level}`}>
                  <h3>{t(`themes.${column}-${level}`)}</h3>
                  <MemberLinks
                    codes={membersAtLevel(statements, theme, { column, level })}
                    none={t('themes.none-stated')}
                  />
                </div>
              )),
            )}
            <p className={styles.text}>
              <LocalizedLink to="/cooperation">{t('themes.to-cooperation')}</LocalizedLink>
            </p>
          </div>
        );
      }}
    </AnalyticsResult>
  );
}
