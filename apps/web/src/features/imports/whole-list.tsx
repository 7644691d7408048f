import { LOCALES } from '@libs/table';
import { ChooseColumnsDocument, type ImportPlanQuery, type OneImportFragment } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { sendAgain } from '../../lib/send-again';
import { useImportMutation } from './use-import-mutation';
import { contextFrom } from './chosen';
import common from './imports.module.css';

interface WholeListProps {
  readonly one: OneImportFragment;
  readonly list: NonNullable<ImportPlanQuery['importPlan']['list']>;
}

/** Whom a complete list makes absent; where rows are left out it is partial, until somebody who sees the names says otherwise. */
export function WholeList({ one, list }: WholeListProps) {
  const { say, name, language } = useReader();
  const { attempt, wrong, busy } = useImportMutation();
  const { compare } = new Intl.Collator(language);
  const names = list.absent.map((code) => name('country', code)).sort(compare);
  const told = new Intl.ListFormat(LOCALES[language]).format(names);
  if (list.complete) {
    return (
      <>
        <p>{say('list.absent', { n: list.absent.length })}</p>
        {names.length > 0 && <p className={common.quiet}>{told}</p>}
      </>
    );
  }
  const context = { ...contextFrom(one.context), absent: list.absent.join(' ') };
  return (
    <>
      <p>{say('list.partial', { n: list.leftOut })}</p>
      {names.length > 0 && (
        <details>
          <summary>{say('list.all-the-same')}</summary>
          <p>{say('list.would-be-absent', { n: list.absent.length })}</p>
          <p className={common.quiet}>{told}</p>
          <button
            type="button"
            disabled={busy}
            onClick={() =>
              void attempt(() => sendAgain(ChooseColumnsDocument, { id: one.id, columns: [], context }))
            }
          >
            {say('list.make-complete', { n: list.absent.length })}
          </button>
          <p role="alert" className={common.wrong}>
            {wrong}
          </p>
        </details>
      )}
    </>
  );
}
