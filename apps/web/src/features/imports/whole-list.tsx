import { CONVENTIONS } from '@libs/vocabulary';
import { ChooseColumnsDocument, type ImportPlanQuery, type OneImportFragment } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { sendAgain } from '../../lib/send-again';
import { useImportMutation } from './use-import-mutation';
import { contextFrom } from './columns/chosen-columns';
import { FormerList } from './former-list';
import common from './imports.module.css';

interface WholeListProps {
  readonly one: OneImportFragment;
  readonly list: NonNullable<ImportPlanQuery['importPlan']['list']>;
}

/** Whom a complete list makes absent; where rows are left out it is partial, until someone who sees the names says otherwise. */
export function WholeList({ one, list }: WholeListProps) {
  const { t, label, language } = useI18n();
  const { attempt, wrong, busy } = useImportMutation();
  const { compare } = new Intl.Collator(language);
  const names = list.absent.map((code) => label('country', code)).sort(compare);
  const nameList = new Intl.ListFormat(CONVENTIONS[language].locale).format(names);
  if (list.complete) {
    return (
      <>
        <Contradiction list={list} />
        <p>{t('list.absent', { n: list.absent.length })}</p>
        {names.length > 0 && <p className={common.quiet}>{nameList}</p>}
        <FormerList former={list.former} />
      </>
    );
  }
  const context = { ...contextFrom(one.context), absent: list.absent.join(' ') };
  return (
    <>
      <Contradiction list={list} />
      <p>{t('list.partial', { n: list.leftOut })}</p>
      {names.length > 0 && (
        <details>
          <summary>{t('list.all-the-same')}</summary>
          <p>{t('list.would-be-absent', { n: list.absent.length })}</p>
          <p className={common.quiet}>{nameList}</p>
          <button
            type="button"
            className={common.primary}
            disabled={busy}
            onClick={() =>
              void attempt(() => sendAgain(ChooseColumnsDocument, { id: one.id, columns: [], context }))
            }
          >
            {t('list.make-complete', { n: list.absent.length })}
          </button>
          <p role="alert" className={common.wrong}>
            {wrong}
          </p>
        </details>
      )}
    </>
  );
}

/** Where sources state another number of countries than are named with the list, both. */
function Contradiction({ list: { named, stated } }: Pick<WholeListProps, 'list'>) {
  const { t } = useI18n();
  if (stated === null || stated === named) return null;
  return (
    <p>
      <strong>{t('list.contradicts', { stated, named })}</strong>
    </p>
  );
}
