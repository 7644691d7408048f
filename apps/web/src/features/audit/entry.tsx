import type { AuditQuery } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { formatMoment } from '../../lib/moment';
import { useSearchWords } from '../../lib/search';
import styles from './audit.module.css';
import { valueWords } from './value';
import { parts, type Part } from './parts';
import { whatWords } from './what';

/** One change: when, what, by whom, about whom, and what was before and after. */
export function Entry({ entry }: { readonly entry: AuditQuery['audit']['entries'][number] }) {
  const { say, language } = useReader();
  const [, change] = useSearchWords();
  const { at, account, name, what, person, before, after, reason, importId } = entry;
  return (
    <li>
      <span className={styles.when}>{formatMoment(at, language)}</span>
      <div>
        <p className={styles.what}>
          <strong>{whatWords(what, say)}</strong>
          {person !== null && person !== name && <bdi>{person}</bdi>}
        </p>
        <Parts parts={parts(before, after)} />
        {reason !== null && (
          <p>
            {say('audit.reason')} <bdi>{reason}</bdi>
          </p>
        )}
        {importId !== null && (
          <p>
            {say('audit.import')} <bdi>{importId}</bdi>
          </p>
        )}
      </div>
      {account === null ? (
        <span className={styles.when}>{say('audit.nobody')}</span>
      ) : (
        <button type="button" className={styles.by} onClick={() => change({ account })}>
          <bdi>{name ?? say('audit.erased')}</bdi>
        </button>
      )}
    </li>
  );
}

/** Fields whose names have words of their own. */
const known = ['role', 'country', 'language', 'reading', 'until'];

function Parts({ parts: changed }: { readonly parts: readonly Part[] }) {
  const reader = useReader();
  if (changed.length === 0) return null;
  return (
    <dl className={styles.parts}>
      {changed.map(({ field, before, after }) => (
        <div key={field}>
          <dt>
            <bdi>{known.includes(field) ? reader.say(`changed.${field}`) : field}</bdi>
          </dt>
          <dd>
            {before !== null && <del>{valueWords(field, before, reader)}</del>}
            {after !== null && <ins>{valueWords(field, after, reader)}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
