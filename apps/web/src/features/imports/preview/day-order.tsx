import { formatDate } from '@libs/table';
import { ChooseColumnsDocument } from '../../../gql/graphql';
import { useI18n } from '../../../lib/language';
import { sendAgain } from '../../../lib/send-again';
import { useImportMutation } from '../use-import-mutation';
import common from '../imports.module.css';
import type { Row } from './plan-types';
import styles from './people.module.css';

interface DayOrderProps {
  readonly id: string;
  readonly rows: readonly Row[];
}

const orders = ['day-first', 'month-first'] as const;

/** Asks once, by an example of the file, which of two numbers is the day, where its dates leave it open. */
export function DayOrder({ id, rows }: DayOrderProps) {
  const { t, language } = useI18n();
  const { attempt, wrong, busy } = useImportMutation();
  const open = rows.flatMap(({ problems }) => problems).find(({ code }) => code === 'which-day');
  if (open === undefined || open.suggestions.length !== orders.length) return null;
  return (
    <section aria-labelledby="day-order" className={styles.people}>
      <h2 id="day-order">{t('order.title', { text: `\u2066${open.value}\u2069` })}</h2>
      <p className={common.quiet}>{t('order.text')}</p>
      <div className={styles.decision}>
        {orders.map((dayOrder, index) => (
          <button
            key={dayOrder}
            type="button"
            disabled={busy}
            onClick={() =>
              void attempt(() => sendAgain(ChooseColumnsDocument, { id, columns: [], dayOrder }))
            }
          >
            {formatDate(open.suggestions[index]?.value ?? '', language)}
          </button>
        ))}
        <span role="status" className={common.wrong}>
          {wrong}
        </span>
      </div>
    </section>
  );
}
