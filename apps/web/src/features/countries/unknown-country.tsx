import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { namesOfMember, nearNames } from './near-names';
import styles from './unknown-country.module.css';

/** An address that names no member, and the members whose names come near. */
export function UnknownCountry({ text }: { readonly text: string }) {
  const { t, label } = useI18n();
  const members = useReferenceData()?.network.members ?? [];
  const near = nearNames(
    text,
    members.map((member) => namesOfMember(member.code, [member.name.en, member.name.fr, member.name.ar])),
  );
  return (
    <>
      <PageHead title={t('missing.title')} finding={t('country.unknown', { text })} isMissing>
        {t(near.length > 0 ? 'country.near' : 'country.not-near')}
      </PageHead>
      <ul className={styles.near}>
        {near.map((code) => (
          <li key={code}>
            <LocalizedLink to={`/countries/${code}`}>{label('country', code)}</LocalizedLink>
          </li>
        ))}
      </ul>
      <LocalizedLink to="/countries">{t('country.all')}</LocalizedLink>
    </>
  );
}
