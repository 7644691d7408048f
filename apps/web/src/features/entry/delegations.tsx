import { kinds, type Cells, type Kind, type Part } from '@libs/model';
import { useState } from 'react';
import { PublishedRecordDocument, RecordsDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { usePrivateQuery } from '../../lib/use-private-query';
import { LocalizedLink } from '../../ui/localized-link';
import { mayDo } from '../../lib/may-do';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import { isUnstated } from '../../ui/record/cell-words';
import { useCellWords } from './choices';
import styles from './entry.module.css';

/** The delegations of a meeting; the delegates of one, with names and levels, for the one who may read them. */
export function Delegations({ me, meeting }: { readonly me: Me; readonly meeting: string }) {
  const { t, label } = useI18n();
  const { data, isError, refetch } = usePrivateQuery(RecordsDocument, {
    kind: 'delegation',
    text: meeting,
    first: 500,
  });
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[120]} />;
  const own = data.records.filter(({ value }) => value.split('/')[1] === meeting);
  const countries = own.map(({ value }) => value.split('/')[0] ?? '');
  return (
    <section aria-labelledby="delegations" className={styles.section}>
      <h2 id="delegations">
        {t('delegations.title')} <span className={styles.quiet}>{own.length}</span>
      </h2>
      <p className={styles.quiet}>{t('delegations.text')}</p>
      {mayDo(me, 'write-delegation') && (
        <p className={styles.new}>
          <LocalizedLink to={`/entry/new/delegation?meeting_id=${encodeURIComponent(meeting)}`}>
            {t('delegations.new')}
          </LocalizedLink>
        </p>
      )}
      <ul className={styles.delegations}>
        {countries
          .sort((a, b) => label('country', a).localeCompare(label('country', b)))
          .map((country) => (
            <li key={country}>
              <Delegation country={country} meeting={meeting} />
            </li>
          ))}
      </ul>
    </section>
  );
}

function Delegation({ country, meeting }: { readonly country: string; readonly meeting: string }) {
  const { label } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{label('country', country)}</summary>
      {open && <Delegates country={country} meeting={meeting} />}
    </details>
  );
}

function Delegates({ country, meeting }: { readonly country: string; readonly meeting: string }) {
  const { t } = useI18n();
  const key = `${country}/${meeting}`;
  const { data, isError, refetch } = usePrivateQuery(PublishedRecordDocument, { kind: 'delegation', key });
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[60]} />;
  const kind = kinds.get('delegation');
  const part = kind?.parts.find(({ name }) => name === 'delegates');
  if (kind === undefined || part === undefined) return null;
  const { root = {}, parts = {} } = data.record?.record ?? {};
  return (
    <>
      <Known root={root} recordKey={key} />
      <Persons kind={kind} part={part} rows={parts['delegates'] ?? []} />
    </>
  );
}

function Known({ root, recordKey }: { readonly root: Cells; readonly recordKey: string }) {
  const { t, label } = useI18n();
  return (
    <p className={styles.quiet}>
      <span>{label('code:attendance', String(root['state'] ?? 'unknown'))}</span>
      {typeof root['headcount'] === 'number' && (
        <span>{t('delegations.headcount', { n: root['headcount'] })}</span>
      )}
      <LocalizedLink to={`/entry/delegation/${recordKey}`}>{t('delegations.see')}</LocalizedLink>
    </p>
  );
}

interface PersonsProps {
  readonly kind: Kind;
  readonly part: Part;
  readonly rows: readonly Cells[];
}

function Persons({ kind, part, rows }: PersonsProps) {
  const { language } = useI18n();
  const words = useCellWords(kind);
  const fields = [...(part.personal?.fields ?? []), ...part.fields].filter((field) =>
    rows.some((row) => !isUnstated(field, row)),
  );
  if (rows.length === 0) return null;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={part.label[language]}>
      <table>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field.name} scope="col">
                {field.label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {fields.map((field) => (
                <td key={field.name}>
                  <bdi>{words(field, row[field.name] ?? null)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
