import { keyOf } from '@libs/findings';
import { ImportSamplesDocument, ImportColumnsDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { ErrorNotice } from '../../ui/error-notice';
import { ImportHead } from './import-head';
import { importSentence } from './import-words';
import styles from './imports.module.css';
import { Samples } from './samples';
import { SheetChoice } from './sheet-choice';
import { useImportPolling } from './use-import-polling';
import { GoToStep, type StepProps } from './steps';

const delimiters: ReadonlyMap<string, string> = new Map([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['،', 'arabic-comma'],
]);

/** How the file was read, and its first rows: whether letters and columns are right is seen at once. */
export function FileStep({ one, steps }: StepProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { id, encoding, delimiter } = one;
  const samples = useImportPolling(ImportSamplesDocument, { id });
  const columns = useImportPolling(ImportColumnsDocument, { id, lang: language });
  const headers = columns.data?.importColumns[0]?.choices.map(({ text }) => text) ?? [];
  return (
    <>
      <ImportHead one={one} finding={importSentence(one, i18n)} />
      {steps}
      <dl className={styles.read}>
        {encoding !== null && (
          <div>
            <dt>{t('file.encoding')}</dt>
            <dd>
              <bdi>{encoding.toUpperCase()}</bdi>
            </dd>
          </div>
        )}
        {delimiter !== null && (
          <div>
            <dt>{t('file.delimiter')}</dt>
            <dd>{t(keyOf('file.', delimiters.get(delimiter) ?? 'comma'))}</dd>
          </div>
        )}
        <div>
          <dt>{t('file.rows')}</dt>
          <dd>{t('import.rows', { rows: one.rows })}</dd>
        </div>
      </dl>
      {one.sheets.length > 1 && <SheetChoice one={one} />}
      {samples.isError && (
        <ErrorNotice retry={() => void samples.refetch()}>{t('trouble.offline')}</ErrorNotice>
      )}
      {samples.data !== undefined && <Samples headers={headers} rows={samples.data.importSamples} />}
      <p className={styles.onward}>
        <GoToStep to="columns" className={styles.primary}>
          {t('step.to-columns')}
        </GoToStep>
        <span className={styles.quiet}>{t('file.wrong')}</span>
      </p>
    </>
  );
}
