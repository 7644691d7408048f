import { CONVENTIONS } from '@libs/vocabulary';
import { keyOf } from '@libs/findings';
import { ConfirmLinesDocument, SkipLinesDocument, type ImportPlanQuery } from '../../../gql/graphql';
import { useI18n } from '../../../lib/language';
import { sendAgain } from '../../../lib/send-again';
import { useImportMutation } from '../use-import-mutation';
import common from '../imports.module.css';
import styles from './people.module.css';
import { focusOn, NOW } from './invalid-cells';

type Unconfirmed = ImportPlanQuery['importPlan']['asked'][number];

interface UnconfirmedLinesProps {
  readonly id: string;
  readonly asked: readonly Unconfirmed[];
  /** The file is too large for decisions about single lines. */
  readonly fixed: boolean;
}

/** Lines that are hidden, crossed out or too long: all alike are taken in or left out at once. */
export function UnconfirmedLines({ id, asked, fixed }: UnconfirmedLinesProps) {
  if (asked.length === 0 || fixed) return null;
  return (
    <ul className={styles.people}>
      {asked.map((one) => (
        <UnconfirmedEntry key={one.code} id={id} asked={one} />
      ))}
    </ul>
  );
}

/** How many lines are named; more are only counted. */
const NAMED = 12;

function UnconfirmedEntry({
  id,
  asked: { code, lines },
}: {
  readonly id: string;
  readonly asked: Unconfirmed;
}) {
  const { t, language } = useI18n();
  const { attempt, wrong, busy } = useImportMutation();
  const n = lines.length;
  const named = lines.slice(0, NAMED).map((line) => String(line));
  const nameList = new Intl.ListFormat(CONVENTIONS[language].locale).format(
    n > NAMED ? [...named, '…'] : named,
  );
  const decide = (takeIn: boolean): void => {
    if (busy) return;
    const sent = takeIn
      ? () => sendAgain(ConfirmLinesDocument, { id, lines, confirm: true })
      : () => sendAgain(SkipLinesDocument, { id, lines, skip: true });
    void attempt(sent).then(() => {
      if (document.activeElement === document.body) focusOn(NOW);
    });
  };
  return (
    <li className={styles.pair}>
      <p>{t(keyOf('asked.', code), { n, lines: nameList })}</p>
      <div className={styles.decision}>
        <button type="button" onClick={() => decide(true)}>
          {t(code === 'longer-row' ? 'asked.take-in-cut' : 'asked.take-in', { n })}
        </button>
        <button type="button" onClick={() => decide(false)}>
          {t('asked.leave-out', { n })}
        </button>
        <span role="status" className={common.wrong}>
          {wrong}
        </span>
      </div>
    </li>
  );
}
