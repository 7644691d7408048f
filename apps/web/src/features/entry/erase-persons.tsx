import { columnsOf, type Cells, type Kind, type Values } from '@libs/model';
import { useState } from 'react';
import { EraseFromRecordDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { send } from '../../lib/send';
import { isUnstated } from '../../ui/record/cell-words';
import styles from './entry.module.css';
import { WithReason } from './with-reason';

interface ErasePersonsProps {
  readonly kind: Kind;
  readonly recordKey: string;
  readonly record: Values;
  readonly onErased: () => void;
}

/** Who is named in a record; each can be erased for good, with a reason. What is counted stays. */
export function ErasePersons({ kind, recordKey, record, onErased }: ErasePersonsProps) {
  const { t } = useI18n();
  const [wrong, setWrong] = useState(false);
  const persons = personsIn(kind, record);
  if (persons.length === 0) return null;

  async function erase(row: string | null, reason: string): Promise<void> {
    const asked = { kind: kind.name, key: recordKey, row, reason };
    const answer = await send(EraseFromRecordDocument, asked).catch(() => null);
    const done = answer?.eraseFromRecord.problems.length === 0;
    setWrong(!done);
    if (done) onErased();
  }

  return (
    <section aria-labelledby="persons" className={styles.persons}>
      <h2 id="persons">{t('erase.title')}</h2>
      <p className={styles.quiet}>{t('erase.text')}</p>
      <ul>
        {persons.map(({ row, name }) => (
          <li key={row ?? ''}>
            <span>
              <bdi>{name}</bdi>
            </span>
            <WithReason
              label={t('erase.person')}
              asked={t('erase.why')}
              submit={t('erase.submit')}
              onSend={(why) => void erase(row, why)}
            />
          </li>
        ))}
      </ul>
      {wrong && <p role="alert">{t('wrong.server')}</p>}
    </section>
  );
}

/** Persons of whom a record says something: the key of their row, null for the record's own, and the first that is said. */
function personsIn(kind: Kind, { root, parts }: Values): readonly { row: string | null; name: string }[] {
  const personText = ({ personal }: Pick<Kind, 'personal'>, cells: Cells): string | undefined =>
    personal?.fields
      .filter((field) => !isUnstated(field, cells))
      .flatMap(columnsOf)
      .map((column) => String(cells[column] ?? ''))
      .find((text) => text !== '');
  const own = personText(kind, root);
  const others = kind.parts.flatMap((part) =>
    (parts[part.name] ?? []).map((cells) => ({
      row: String(cells[part.key[0] ?? ''] ?? ''),
      name: personText(part, cells),
    })),
  );
  return [{ row: null, name: own }, ...others].flatMap(({ row, name }) =>
    name === undefined ? [] : [{ row, name }],
  );
}
