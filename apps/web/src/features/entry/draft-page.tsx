import { kinds } from '@libs/records';
import { EntryDocument } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import type { Me } from '../../lib/me';
import { useOwn } from '../../lib/own';
import { Go } from '../../ui/go';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { Trouble } from '../../ui/trouble';
import { Desk } from './desk';
import styles from './entry.module.css';
import { ownCountry } from './may-enter';

/** An entry on its way to the figures. */
export function DraftPage({ me, id }: { readonly me: Me; readonly id: string }) {
  const { say } = useReader();
  const { data, isError, refetch } = useOwn(EntryDocument, { id });
  if (isError) return <Trouble retry={() => void refetch()}>{say('trouble.offline')}</Trouble>;
  if (data === undefined) return <PageSkeleton heights={[240]} />;
  const { entry } = data;
  const kind = kinds.get(entry?.kind ?? '');
  if (entry === null || kind === undefined)
    return (
      <PageHead title={say('entry.title')} finding={say('entry.gone')}>
        <Go to="/entry">{say('entry.title')}</Go>
      </PageHead>
    );
  const own = ownCountry(me, kind) !== null && kind.owner !== undefined ? [kind.owner] : [];
  return (
    <>
      <p className={styles.back}>
        <Go to="/entry">{say('entry.title')}</Go>
      </p>
      <PageHead title={entry.label} finding={entry.label === '' ? say(`kind.${kind.name}`) : entry.label}>
        {say(`kind.${kind.name}`)}
        {entry.removes && <strong> {say('entry.removes')}</strong>}
        {entry.key !== null && entry.state === 'published' && (
          <>
            {' '}
            <Go to={`/entry/${kind.name}/${entry.key}`}>{say('entry.as-published')}</Go>
          </>
        )}
      </PageHead>
      <Desk
        me={me}
        kind={kind}
        entry={entry}
        recordKey={null}
        start={entry.record}
        fixed={kind.name === 'needs' ? kind.key : own}
      />
    </>
  );
}
