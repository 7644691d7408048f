import { useState } from 'react';
import type { OneImportFragment } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import { LocalizedLink } from '../../ui/localized-link';
import { ImportHead } from './import-head';
import { contextOf, importSentence } from './import-words';
import common from './imports.module.css';
import { Progress } from './progress';
import { Undo } from './undo';

/** Where the figures of each kind are shown. */
const pages: ReadonlyMap<string, string> = new Map([
  ['activities', '/work-plans'],
  ['needs', '/cooperation'],
  ['indicators', '/labour-market'],
  ['institutions', '/countries'],
  ['meetings', '/participation'],
]);

/** What a file changed, in one sentence; where to see it, and the way to undo it. */
export function ImportOutcome({ one }: { readonly one: OneImportFragment }) {
  const i18n = useI18n();
  const { t, label, language } = i18n;
  const [undoing, setUndoing] = useState(false);
  const { id, kind, state, context, appliedAt, undoneAt, undoUntil } = one;
  const meeting = contextOf(context, 'meeting');
  const canBeUndone = state === 'applied' && undoUntil !== null && new Date(undoUntil) > new Date();
  const page = kind === 'attendance' ? meeting && `/meetings/${meeting}` : pages.get(kind);
  return (
    <>
      <ImportHead one={one} finding={importSentence(one, i18n)}>
        <p className={common.facts}>
          {appliedAt !== null && (
            <span>{t('done.applied', { moment: formatMoment(appliedAt, language) })}</span>
          )}
          {undoneAt !== null && <span>{t('done.undone', { moment: formatMoment(undoneAt, language) })}</span>}
        </p>
      </ImportHead>
      <p className={common.onward}>
        {page && (
          <LocalizedLink to={page} className={common.primary}>
            {meeting === null ? t('done.see') : label('meeting', meeting)}
          </LocalizedLink>
        )}
        <LocalizedLink to="/imports">{t('import.all')}</LocalizedLink>
        {canBeUndone && !undoing && (
          <button type="button" className={common.plain} onClick={() => setUndoing(true)}>
            {t('undo.button')}
          </button>
        )}
      </p>
      {canBeUndone && (
        <p className={common.quiet}>
          {t('imports.undo-until', { moment: formatMoment(undoUntil, language) })}
        </p>
      )}
      {state === 'applied' && !canBeUndone && <p className={common.quiet}>{t('undo.too-late')}</p>}
      {canBeUndone && undoing && <Undo id={id} leave={() => setUndoing(false)} />}
      <Progress id={id} />
    </>
  );
}
