import { SamePersonDocument, type ImportPlanQuery } from '../../../gql/graphql';
import { useI18n } from '../../../lib/language';
import { sendAgain } from '../../../lib/send-again';
import { useImportMutation } from '../use-import-mutation';
import common from '../imports.module.css';
import styles from './people.module.css';
import { focusOn } from './invalid-cells';

const HEADING = 'people';

type Pair = ImportPlanQuery['importPlan']['people'][number];

interface PeopleProps {
  readonly id: string;
  readonly people: readonly Pair[];
}

/** Lines that may be one person: someone decides, nobody is merged by likeness. */
export function People({ id, people }: PeopleProps) {
  const { t } = useI18n();
  const open = people.filter(({ same }) => same === null);
  const decided = people.filter(({ same }) => same !== null);
  if (people.length === 0) return null;
  return (
    <section aria-labelledby={HEADING} className={styles.people}>
      <h2 id={HEADING} tabIndex={-1}>
        {t('people.title', { n: open.length })}
      </h2>
      {open.length > 0 && <p className={common.quiet}>{t('people.text')}</p>}
      <ul>
        {open.map((pair) => (
          <PairEntry key={pair.lines.join()} id={id} pair={pair} />
        ))}
      </ul>
      {decided.length > 0 && (
        <details>
          <summary>{t('people.decided', { n: decided.length })}</summary>
          <ul>
            {decided.map((pair) => (
              <PairEntry key={pair.lines.join()} id={id} pair={pair} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function PairEntry({ id, pair: { lines, names, same } }: { readonly id: string; readonly pair: Pair }) {
  const { t } = useI18n();
  const { attempt, wrong, busy } = useImportMutation();
  const decide = (decision: boolean): void => {
    if (busy) return;
    void attempt(() => sendAgain(SamePersonDocument, { id, lines, same: decision })).then(() => {
      if (document.activeElement === document.body) focusOn(HEADING);
    });
  };
  return (
    <li className={styles.pair}>
      <ul className={styles.names}>
        {lines.map((line, index) => (
          <li key={line}>
            <bdi>{names[index] ?? ''}</bdi>
            <span className={common.quiet}>
              {line < 0 ? t('people.on-record') : t('preview.line', { n: line })}
            </span>
          </li>
        ))}
      </ul>
      <div role="group" aria-label={names.join(', ')} className={styles.decision}>
        <button type="button" aria-pressed={same === true} onClick={() => decide(true)}>
          {t('people.same')}
        </button>
        <button type="button" aria-pressed={same === false} onClick={() => decide(false)}>
          {t('people.others', { n: lines.length })}
        </button>
        <span role="status" className={common.wrong}>
          {wrong}
        </span>
      </div>
    </li>
  );
}
