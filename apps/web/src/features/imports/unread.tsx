import type { ImportPlanQuery } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import common from './imports.module.css';

/** The columns of the file that nobody reads: whoever looks at the plan sees what is not in it. */
export function Unread({ columns }: { readonly columns: ImportPlanQuery['importPlan']['unread'] }) {
  const { say, language } = useReader();
  if (columns.length === 0) return null;
  // A header keeps its own direction among the others.
  const names = columns.map(({ index, text }) =>
    text === '' ? say('file.no-header', { n: index + 1 }) : `\u2068${text}\u2069`,
  );
  const list = names.join(language === 'ar' ? '، ' : ', ');
  return <p className={common.quiet}>{say('preview.unread', { columns: list })}</p>;
}
