import { emptyRecord, type Kind } from '@libs/model';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { useSearchParams } from '../../lib/search-params';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { EntryEditor } from './entry-editor';
import styles from './entry.module.css';
import { mayWrite, ownCountry } from './may-enter';

/** A record that is not there yet. Its address may fill in fields: `?meeting_id=pesnet-4`. */
export function NewPage({ me, kind }: { readonly me: Me; readonly kind: Kind }) {
  const { t, language } = useI18n();
  const [search] = useSearchParams();
  const country = ownCountry(me, kind);
  const own = kind.owner !== undefined && country !== null ? { [kind.owner]: country } : {};
  const given = kind.fields.flatMap(({ name, type }) => {
    const value = search.get(name);
    return value === null || type.type !== 'reference' ? [] : [[name, value] as const];
  });
  const title = t('entry.new-of', { kind: kind.label[language] });
  return (
    <>
      <p className={styles.back}>
        <LocalizedLink to={`/entry/${kind.name}`}>{kind.label[language]}</LocalizedLink>
      </p>
      <PageHead title={title} finding={title}>
        {kind.about[language]}
      </PageHead>
      {mayWrite(me, kind, country) ? (
        <EntryEditor
          me={me}
          kind={kind}
          entry={null}
          recordKey={null}
          start={emptyRecord(kind, { ...Object.fromEntries(given), ...own })}
          fixed={Object.keys(own)}
        />
      ) : (
        <p>{t('wrong.forbidden')}</p>
      )}
    </>
  );
}
