import { figureWords, type Measure } from '@libs/findings';
import { codesOf } from '@libs/vocabulary';
import { useState } from 'react';
import { SeriesMembersDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { membersBehind } from '../../../../../libs/questions/aggregate-members/series';
import styles from './change.module.css';
import type { Choice } from './choice';

interface MembersBehindProps {
  readonly choice: Choice;
  readonly area: string;
  readonly year: number;
  readonly measure: Measure;
}

/** The members behind a group's value of a year, and those without one: one click away, and asked for then. */
export function MembersBehind(props: MembersBehindProps) {
  const { area, year } = props;
  const { t, label } = useI18n();
  const [open, setOpen] = useState(false);
  if (area !== 'network' && !codesOf('group').includes(area)) return null;
  return (
    <details className={styles.all} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('behind.title', { area: label('area', area), year: String(year) })}</summary>
      {open && <Members {...props} />}
    </details>
  );
}

function Members({ choice: { indicator, breakdown }, area, year, measure }: MembersBehindProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const { sex, age } = breakdown;
  const answer = useAnswer(SeriesMembersDocument, { indicator: indicator.code, sex, age, area, year });
  const analytics = answer.data?.content.analytics;
  if (analytics?.__typename !== 'Analytics') return null;
  const members = membersBehind(tableOf(analytics.aggregateMembers));
  const known = members.known.map(
    ({ country, value }) => `${label('country', country)} ${figureWords(value, measure, i18n)}`,
  );
  const unknown = members.unknown.map((country) => label('country', country));
  return (
    <dl>
      <dt>{t('behind.with', { n: known.length })}</dt>
      <dd>{known.join(' · ')}</dd>
      {unknown.length > 0 && (
        <>
          <dt>{t('behind.without', { n: unknown.length })}</dt>
          <dd>{unknown.join(' · ')}</dd>
        </>
      )}
    </dl>
  );
}
