import { useFrame } from '../../lib/frame';
import { useReader } from '../../lib/language';
import { Go } from '../../ui/go';
import { PageHead } from '../../ui/page-head';
import { namesOfMember, nearNames } from './near-names';
import styles from './unknown-country.module.css';

/** An address that names no member, and the members whose names come near. */
export function UnknownCountry({ text }: { readonly text: string }) {
  const { say, name } = useReader();
  const members = useFrame()?.network.members ?? [];
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
            <Go to={`/countries/${code}`}>{name('country', code)}</Go>
          </li>
        ))}
      </ul>
      <Go to="/countries">{say('country.all')}</Go>
    </>
  );
}
