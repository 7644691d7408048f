import { formatRange, type DataTable } from '@libs/table';
import { format } from '@libs/findings';
import { WhyChangedDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';
import { changeParts, type ChangePart } from '../../../../../libs/questions/change/series';
import styles from './engagement.module.css';
import { changeFinding, changeNotes } from './findings';
import { MeetingChoice } from './meeting-choice';

/** Why the number of members changed between two meetings with complete lists. */
export function WhyChanged() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const complete = (useReferenceData()?.meetings ?? [])
    .filter(({ statutory, list, startDate }) => statutory && list === 'complete' && startDate !== null)
    .sort((a, b) => (a.startDate ?? '').localeCompare(b.startDate ?? ''));
  // Unlike kinds of meeting are compared only where the reader asks for it.
  const network = complete.filter(({ kind }) => kind === 'network-meeting');
  const usual = network.length < 2 ? complete : network;
  const chosen = (word: string, back: number): string => {
    const asked = complete.find(({ id }) => id === search.get(word));
    return (asked ?? usual.at(back))?.id ?? '';
  };
  const [from, to] = [chosen('from', -2), chosen('to', -1)];
  return (
    <section aria-labelledby="change" className={styles.section}>
      <h2 id="change">{t('change.title')}</h2>
      {complete.length < 2 ? (
        <p className={styles.text}>{t('change.too-few', { n: complete.length })}</p>
      ) : (
        <>
          <MeetingChoice meetings={complete.map(({ id }) => id)} from={from} to={to} />
          <Parts from={from} to={to} />
        </>
      )}
    </section>
  );
}

function Parts({ from, to }: { readonly from: string; readonly to: string }) {
  const answer = useAnswer(WhyChangedDocument, { from, to });
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[160]} />}>
      {({ change }) => <PartsTable table={tableOf(change)} />}
    </AnalyticsResult>
  );
}

function PartsTable({ table }: { readonly table: DataTable }) {
  const i18n = useI18n();
  const { t, label, language } = i18n;
  const parts = changeParts(table);
  const max = Math.max(1, ...parts.map(({ most }) => Math.abs(most)));
  const written = ({ members, most, whole }: ChangePart): string => {
    const figure = formatRange([Math.abs(members), Math.abs(most)], language);
    return whole || most === 0 ? figure : `\u2066${most > 0 ? '+' : '−'}${figure}\u2069`;
  };
  const width = (members: number) => ({ inlineSize: `${(Math.abs(members) / max) * 100}%` });
  return (
    <>
      <p className={styles.reading}>{format(changeFinding(table), i18n)}</p>
      <table className={styles.parts}>
        <tbody>
          {parts.map((change) => {
            const { part, members, most, whole } = change;
            return (
              <tr key={part} className={whole ? styles.whole : undefined}>
                <th scope="row">{label('code:change', part)}</th>
                <td className={styles.number}>{written(change)}</td>
                <td>
                  <span className={styles.bars}>
                    <span
                      className={whole ? styles.barWhole : members < 0 ? styles.barGone : styles.barCame}
                      style={width(members)}
                    />
                    {most !== members && <span className={styles.barOpen} style={width(most - members)} />}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {changeNotes(table).map((note) => (
        <p key={note.key} className={styles.note}>
          {format(note, i18n)}
        </p>
      ))}
      <p className={styles.note}>{t('change.no-cause')}</p>
    </>
  );
}
