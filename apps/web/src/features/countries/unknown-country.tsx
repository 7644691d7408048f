import { useReferenceData } from '../../lib/reference-data';
import { useReader } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { namesOfMember, nearNames } from './near-names';
import styles from './unknown-country.module.css';

/** An address that names no member, and the members whose names come near. */
export function UnknownCountry({ text }: { readonly text: string }) {
  const { say, name } = useReader();
  const members = useReferenceData()?.network.members ?? [];
  const near = nearNames(
    text,
    members.map((member) => namesOfMember(member.code, [member.name.en, member.name.fr, member.name.ar])),
  );
  return (
    <>
      <PageHead title={say('missing.title')} finding={say('country.unknown', { text })}>
        {say(near.length > 0 ? 'country.near' : 'country.not-near')}
      </PageHead>
      <ul className={styles.near}>
        {near.map((code) => (
          <li key={code}>
            <LocalizedLink to={`/countries/${code}`}>{name('country', code)}</LocalizedLink>
          </li>
        ))}
      </ul>
      <LocalizedLink to="/countries">{say('country.all')}</LocalizedLink>
    </>
  );
}
