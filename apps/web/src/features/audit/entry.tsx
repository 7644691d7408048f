import { formatDate } from '@libs/table';
import { keyOf, type I18n } from '@libs/findings';
import { emptyRecord, kinds, readState, touchedPersons } from '@libs/model';
import type { AuditQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import { useSearchParams } from '../../lib/search-params';
import { LocalizedLink } from '../../ui/localized-link';
import { cellWords } from '../../ui/record/cell-words';
import { DifferenceList } from '../../ui/record/difference-list';
import styles from './audit.module.css';
import { parts, type Part } from './parts';
import { actionLabel } from './action-label';

type Change = AuditQuery['audit']['entries'][number];

/** One change: when, what, by whom, about whom, and what was before and after. */
export function Entry({ entry }: { readonly entry: Change }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const [, change] = useSearchParams();
  const { at, account, name, action, subject, person, reason, importId } = entry;
  return (
    <li>
      <span className={styles.when}>{formatMoment(at, language)}</span>
      <div>
        <p className={styles.action}>
          <strong>{actionLabel(action, i18n)}</strong>
          {person !== null && person !== name && <bdi>{person}</bdi>}
          <RecordLink subject={subject} />
        </p>
        <Changed entry={entry} />
        {reason !== null && (
          <p>
            {t('audit.reason')} <bdi>{reason}</bdi>
          </p>
        )}
        {importId !== null && (
          <p>
            <LocalizedLink to={`/imports/${importId}`}>{t('audit.import')}</LocalizedLink>
          </p>
        )}
      </div>
      {account === null ? (
        <span className={styles.when}>{t('audit.nobody')}</span>
      ) : (
        <button type="button" className={styles.by} onClick={() => change({ account })}>
          <bdi>{name ?? t('audit.erased')}</bdi>
        </button>
      )}
    </li>
  );
}

/** The way to the record that a change is about, where it is about one. */
function RecordLink({ subject }: { readonly subject: string | null }) {
  const { t } = useI18n();
  const [kind = '', key = ''] = subject?.split(' ') ?? [];
  return kinds.has(kind) && key !== '' ? (
    <LocalizedLink to={`/entry/${kind}/${key}`}>{t('audit.record')}</LocalizedLink>
  ) : null;
}

/** What a change touched: of a record field by field as its form names them, of anything else as it is kept. */
function Changed({ entry: { action, before, after } }: { readonly entry: Change }) {
  const i18n = useI18n();
  const kind = kinds.get(action.split('.')[0] ?? '');
  const [was, is] = [readState(before), readState(after)];
  if (kind === undefined || (was ?? is) === null) return <Parts parts={parts(before, after)} />;
  const list = (
    <DifferenceList kind={kind} words={cellWords(i18n)} before={was} after={is ?? emptyRecord(kind)} />
  );
  const isWhole = was === null || is === null;
  return (
    <>
      {isWhole ? (
        <details>
          <summary>{i18n.t(was === null ? 'audit.after' : 'audit.before')}</summary>
          {list}
        </details>
      ) : (
        list
      )}
      {touchedPersons(after) && <p>{i18n.t('record.persons')}</p>}
    </>
  );
}

/** Fields whose names have words of their own. */
const known = ['role', 'country', 'language', 'reading', 'until'];

function Parts({ parts: changed }: { readonly parts: readonly Part[] }) {
  const i18n = useI18n();
  if (changed.length === 0) return null;
  return (
    <dl className={styles.parts}>
      {changed.map(({ field, before, after }) => (
        <div key={field}>
          <dt>
            <bdi>{known.includes(field) ? i18n.t(keyOf('changed.', field)) : field}</bdi>
          </dt>
          <dd>
            {before !== null && <del>{valueWords(field, before, i18n)}</del>}
            {after !== null && <ins>{valueWords(field, after, i18n)}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The value of a field in the reader's words, where the field is a known one. */
function valueWords(field: string, value: string, { t, label, language }: I18n): string {
  switch (field) {
    case 'role':
      return label('code:role', value);
    case 'country':
      return label('country', value);
    case 'language':
      return t(keyOf('language-', value));
    case 'until':
      return formatDate(value, language);
    case 'reading':
      return t(keyOf('changed.reading-', value));
    default:
      return value;
  }
}
