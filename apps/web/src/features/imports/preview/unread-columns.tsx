import { CONVENTIONS } from '@libs/vocabulary';
import { isolate } from '@libs/table';
import type { ImportPlanQuery, OneImportFragment } from '../../../gql/graphql';
import { useI18n } from '../../../lib/language';
import common from '../imports.module.css';
import { GoToStep } from '../steps';

interface UnreadColumnsProps {
  readonly one: OneImportFragment;
  readonly plan: Pick<ImportPlanQuery['importPlan'], 'unread' | 'parts'>;
}

/** The columns and sheets of the file that nobody reads: anyone who looks at the plan sees what is not in it. */
export function UnreadColumns({ one, plan: { unread, parts } }: UnreadColumnsProps) {
  const { t, language } = useI18n();
  const list = new Intl.ListFormat(CONVENTIONS[language].locale);
  const read = new Set(parts.length === 0 ? [one.sheet] : parts.map(({ sheet }) => sheet));
  const sheets = one.sheets.filter((sheet) => !read.has(sheet));
  const columns = unread.map(({ index, text }) =>
    text === '' ? t('file.no-header', { n: index + 1 }) : isolate(text),
  );
  return (
    <>
      {columns.length > 0 && (
        <p className={common.quiet}>{t('preview.unread', { columns: list.format(columns) })}</p>
      )}
      {sheets.length > 0 && (
        <p className={common.quiet}>
          {t('preview.unread-sheets', { sheets: list.format(sheets.map(isolate)) })}{' '}
          <GoToStep to="file">{t('preview.to-sheet')}</GoToStep>
        </p>
      )}
    </>
  );
}
