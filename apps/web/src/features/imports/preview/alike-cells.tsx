import { CorrectCellsDocument, type ImportPlanQuery } from '../../../gql/graphql';
import { useI18n } from '../../../lib/language';
import { sendAgain } from '../../../lib/send-again';
import common from '../imports.module.css';
import styles from './people.module.css';
import { problemWords } from '../problem-words';
import { focusOn, NOW } from './invalid-cells';
import { useImportMutation } from '../use-import-mutation';

type Alike = ImportPlanQuery['importPlan']['alike'][number];

interface AlikeCellsProps {
  readonly id: string;
  readonly alike: readonly Alike[];
  /** What is read, by key, in the reader's words. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Words that nobody knows and that many lines have alike: each is asked once. */
export function AlikeCells({ id, alike, labels }: AlikeCellsProps) {
  if (alike.length === 0) return null;
  return (
    <ul className={styles.people}>
      {alike.map((one) => (
        <AlikeEntry
          key={`${one.key} ${one.problem.code} ${one.text}`}
          id={id}
          alike={one}
          column={labels.get(one.key) ?? one.key}
        />
      ))}
    </ul>
  );
}

interface AlikeEntryProps {
  readonly id: string;
  readonly alike: Alike;
  readonly column: string;
}

function AlikeEntry({ id, alike: { key, problem, lines }, column }: AlikeEntryProps) {
  const { t } = useI18n();
  const { attempt, wrong, busy } = useImportMutation();
  const choose = (text: string): void => {
    if (busy) return;
    const cells = lines.map((line) => ({ line, key, text }));
    void attempt(() => sendAgain(CorrectCellsDocument, { id, cells })).then(() => {
      if (document.activeElement === document.body) focusOn(NOW);
    });
  };
  return (
    <li className={styles.pair}>
      <p>
        {t('alike.rows', { n: lines.length, column })} {problemWords(problem, t)}
      </p>
      <div className={styles.decision}>
        {problem.suggestions.map(({ value, label }) => (
          <button key={value} type="button" onClick={() => choose(value)}>
            {t('alike.choose', { what: label })}
          </button>
        ))}
        <span role="status" className={common.wrong}>
          {wrong}
        </span>
      </div>
    </li>
  );
}
