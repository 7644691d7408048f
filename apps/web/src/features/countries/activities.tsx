import { CONVENTIONS } from '@libs/vocabulary';
import { formatDate, formatNumber, type DataTable } from '@libs/table';
import { noteSentence, rolesIn, rowsOf, format, type Row } from '@libs/findings';
import { activityPath } from '../../lib/activity-path';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { Printed } from '../../ui/translated-text';
import styles from './activities.module.css';
import section from './country.module.css';

interface ActivitiesProps {
  readonly table: DataTable;
  readonly code: string;
}

/** The activities that name a member, with its roles; or why there are none to show. */
export function Activities({ table, code }: ActivitiesProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const rows = rowsOf(table);
  const notes = table.notes
    .filter(({ code: note }) => note === 'note.other-programmes')
    .map((note) => format(noteSentence(note), i18n));
  return (
    <section aria-labelledby="activities" className={section.section}>
      <h2 id="activities">{t('country.activities', { n: rows.length })}</h2>
      <p className={section.text}>
        {t(rows.length === 0 ? 'country.activities-none' : 'country.activities-text')}
      </p>
      {rows.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="activities">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('column.start')}</th>
                <th scope="col">{t('column.activity')}</th>
                <th scope="col">{t('column.type')}</th>
                <th scope="col">{t('country.part')}</th>
                <th scope="col" className={styles.number}>
                  {t('column.participations')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ActivityRow key={row.text('activity')} row={row} code={code} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </section>
  );
}

function ActivityRow({ row, code }: { readonly row: Row; readonly code: string }) {
  const { t, label, language } = useI18n();
  const participations = row.number('participations');
  const list = new Intl.ListFormat(CONVENTIONS[language].locale, { type: 'unit' });
  return (
    <tr>
      <td>{formatDate(row.text('start'), language)}</td>
      <th scope="row">
        <LocalizedLink to={activityPath(row.text('activity'), row.text('programme'))}>
          <Printed>{row.text('title')}</Printed>
        </LocalizedLink>
      </th>
      <td>{label('code:activity-type', row.text('type'))}</td>
      <td>{list.format(rolesIn(row, code).map((role) => t(`country.part-${role}`)))}</td>
      <td className={styles.number}>
        {participations === null
          ? label('code:missing', 'not-reported')
          : formatNumber(participations, 'count', language)}
      </td>
    </tr>
  );
}
