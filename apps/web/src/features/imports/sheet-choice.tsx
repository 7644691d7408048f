import { ChooseColumnsDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { sendAgain } from '../../lib/send-again';
import { useImportMutation } from './use-import-mutation';
import styles from './imports.module.css';
import type { StepProps } from './steps';

/** Which sheet of a workbook is read. */
export function SheetChoice({ one }: Pick<StepProps, 'one'>) {
  const { t } = useI18n();
  const { attempt, wrong, busy } = useImportMutation();
  return (
    <div className={styles.field}>
      <label htmlFor="sheet">{t('file.sheet')}</label>
      <select
        id="sheet"
        value={one.sheet ?? ''}
        disabled={busy}
        onChange={(event) => {
          const sheet = event.target.value;
          void attempt(() => sendAgain(ChooseColumnsDocument, { id: one.id, columns: [], sheet }));
        }}
      >
        {one.sheets.map((sheet) => (
          <option key={sheet}>{sheet}</option>
        ))}
        <option value="*">{t('file.together')}</option>
      </select>
      <span role="status" className={styles.wrong}>
        {wrong}
      </span>
    </div>
  );
}
