import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useSearchParams } from '../../../lib/search-params';
import { ChooseColumnsDocument, ImportColumnsDocument, ImportSamplesDocument } from '../../../gql/graphql';
import { useI18n } from '../../../lib/language';
import { sendAgain } from '../../../lib/send-again';
import { PageSkeleton } from '../../../ui/skeleton';
import { ErrorNotice } from '../../../ui/error-notice';
import { useImportMutation } from '../use-import-mutation';
import { chosenColumns, columnIssue, contextFrom, isContextWhole, type Columns } from './chosen-columns';
import { ColumnRow } from './column-row';
import styles from './columns.module.css';
import { ContextFields } from './context-fields';
import { ImportHead } from '../import-head';
import { importSentence } from '../import-words';
import common from '../imports.module.css';
import { useImportPolling } from '../use-import-polling';
import type { StepProps } from '../steps';

/** Which column of the file is what, and what the file does not say itself. */
export function ColumnsStep({ one, steps }: StepProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { id } = one;
  const columns = useImportPolling(ImportColumnsDocument, { id, lang: language });
  const samples = useImportPolling(ImportSamplesDocument, { id });
  const failed = [columns, samples].find(({ isError }) => isError);
  return (
    <>
      <ImportHead one={one} finding={importSentence(one, i18n)} />
      {steps}
      {failed && <ErrorNotice retry={() => void failed.refetch()}>{t('trouble.offline')}</ErrorNotice>}
      {!failed && (columns.data === undefined || samples.data === undefined) && (
        <PageSkeleton heights={[300]} />
      )}
      {columns.data !== undefined && samples.data !== undefined && (
        <ColumnsForm
          key={`${one.sheet}`}
          one={one}
          columns={columns.data.importColumns}
          samples={samples.data.importSamples}
        />
      )}
    </>
  );
}

interface ColumnsFormProps extends Pick<StepProps, 'one'> {
  readonly columns: Columns;
  readonly samples: readonly (readonly string[])[];
}

function ColumnsForm({ one, columns, samples }: ColumnsFormProps) {
  const { t } = useI18n();
  const [, change] = useSearchParams();
  const [indexes, setIndexes] = useState(() => new Map(columns.map(({ key, index }) => [key, index])));
  const [context, setContext] = useState(() => contextFrom(one.context));
  const [refused, setRefused] = useState(0);
  const { attempt, wrong, busy } = useImportMutation();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (refused > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const isWhole =
      isContextWhole(one.kind, context) &&
      columns.every((column) => columnIssue(column, indexes, true) === null);
    if (!isWhole) return setRefused(refused + 1);
    const done = await attempt(() =>
      sendAgain(ChooseColumnsDocument, {
        id: one.id,
        columns: chosenColumns(indexes),
        context: Object.fromEntries(Object.entries(context).map(([name, value]) => [name, value ?? null])),
      }),
    );
    if (done) change({ step: 'preview', show: null, from: null });
  }

  return (
    <form ref={form} noValidate className={styles.form} onSubmit={(event) => void onSubmit(event)}>
      <ContextFields kind={one.kind} context={context} choose={setContext} tried={refused > 0} />
      <section aria-labelledby="columns">
        <h2 id="columns">{t('columns.title')}</h2>
        <p className={common.quiet}>{t('columns.text')}</p>
        <ul className={styles.columns}>
          {columns.map((column) => (
            <ColumnRow
              key={column.key}
              column={column}
              index={indexes.get(column.key) ?? null}
              examples={samples}
              wrong={columnIssue(column, indexes, refused > 0)}
              choose={(index) => setIndexes(new Map(indexes).set(column.key, index))}
            />
          ))}
        </ul>
      </section>
      <p className={common.onward}>
        <button type="submit" className={common.primary} disabled={busy}>
          {t('step.to-preview')}
        </button>
        <span role="status" className={common.wrong}>
          {wrong}
        </span>
      </p>
    </form>
  );
}
