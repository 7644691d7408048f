import { ImportSamplesDocument, ImportColumnsDocument } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { ErrorNotice } from '../../ui/error-notice';
import { ImportHead } from './import-head';
import { importSentence } from './import-words';
import styles from './imports.module.css';
import { Samples } from './samples';
import { SheetChoice } from './sheet-choice';
import { useImportPolling } from './use-import-polling';
import { GoToStep, type StepProps } from './steps';

const delimiters: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '،': 'arabic-comma',
};

/** How the file was read, and its first rows: whether letters and columns are right is seen at once. */
export function FileStep({ one, steps }: StepProps) {
  const reader = useReader();
  const { say, language } = reader;
  const { id, encoding, delimiter } = one;
  const samples = useImportPolling(ImportSamplesDocument, { id });
  const columns = useImportPolling(ImportColumnsDocument, { id, lang: language });
  const headers = columns.data?.importColumns[0]?.choices.map(({ text }) => text) ?? [];
  return (
    <>
      <ImportHead one={one} finding={importSentence(one, reader)} />
      {steps}
      <dl className={styles.read}>
        {encoding !== null && (
          <div>
            <dt>{say('file.encoding')}</dt>
            <dd>
              <bdi>{encoding.toUpperCase()}</bdi>
            </dd>
          </div>
        )}
        {delimiter !== null && (
          <div>
            <dt>{say('file.delimiter')}</dt>
            <dd>{say(`file.${delimiters[delimiter] ?? 'comma'}`)}</dd>
          </div>
        )}
        <div>
          <dt>{say('file.rows')}</dt>
          <dd>{say('import.rows', { rows: one.rows })}</dd>
        </div>
      </dl>
      {one.sheets.length > 1 && <SheetChoice one={one} />}
      {samples.isError && (
        <ErrorNotice retry={() => void samples.refetch()}>{say('trouble.offline')}</ErrorNotice>
      )}
      {samples.data !== undefined && <Samples headers={headers} rows={samples.data.importSamples} />}
      <p className={styles.onward}>
        <GoToStep to="columns" className={styles.primary}>
          {say('step.to-columns')}
        </GoToStep>
        <span className={styles.quiet}>{say('file.wrong')}</span>
      </p>
    </>
  );
}
