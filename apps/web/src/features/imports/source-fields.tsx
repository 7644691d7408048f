import { codesOf } from '@libs/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { RecordChoicesDocument } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { askOwn } from '../../lib/send';
import { LocalizedLink } from '../../ui/localized-link';
import { Choice } from './choice';
import type { Context } from './chosen';
import styles from './columns.module.css';

interface SourceFieldsProps {
  readonly context: Context;
  readonly choose: (context: Context) => void;
  readonly tried: boolean;
}

/** Reasons for which figures that are brought in are preferred to those on record. */
const PREFERENCES = ['national-figure', 'newer-edition', 'comparable'] as const;

/** Whose figures a file holds, of which edition, and which are used where another source has other ones. */
export function SourceFields({ context, choose, tried }: SourceFieldsProps) {
  const { say, name, language } = useReader();
  const id = useId();
  const { data: sources = [] } = useQuery({
    queryKey: ['choices', 'source', language, ''],
    queryFn: async () =>
      (await askOwn(RecordChoicesDocument, { to: 'source', lang: language, text: null })).recordChoices,
    networkMode: 'always',
  });
  return (
    <section aria-labelledby={id} className={styles.context}>
      <h2 id={id}>{say('context.source-title')}</h2>
      <p>{say('context.source-text')}</p>
      <Choice
        label={say('context.source')}
        value={context['source']}
        options={sources}
        choose={(source) => choose({ ...context, source })}
        tried={tried}
      />
      <LocalizedLink to="/entry/source/new">{say('context.source-new')}</LocalizedLink>
      <div className={styles.choice}>
        <label htmlFor={`${id}-vintage`}>{say('context.vintage')}</label>
        <input
          id={`${id}-vintage`}
          type="text"
          maxLength={100}
          value={context['vintage'] ?? ''}
          onChange={({ target }) => choose({ ...context, vintage: target.value || undefined })}
        />
      </div>
      <Choice
        label={say('context.status')}
        value={context['status']}
        none={say('context.status-none')}
        options={codesOf('observation-status').map((code) => ({
          value: code,
          label: name('code:observation-status', code),
        }))}
        choose={(status) => choose({ ...context, status })}
        tried={tried}
      />
      <Choice
        label={say('context.preferred')}
        value={context['preferred']}
        none={say('context.preferred-none')}
        options={PREFERENCES.map((code) => ({
          value: code,
          label: say('context.preferred-because', { reason: name('code:reason', code) }),
        }))}
        choose={(preferred) => choose({ ...context, preferred })}
        tried={tried}
      />
    </section>
  );
}
