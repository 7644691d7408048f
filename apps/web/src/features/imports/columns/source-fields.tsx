import { codesOf } from '@libs/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { RecordChoicesDocument } from '../../../gql/graphql';
import { useI18n } from '../../../lib/language';
import { askOwn } from '../../../lib/send';
import { LocalizedLink } from '../../../ui/localized-link';
import { Choice } from './choice';
import type { Context } from './chosen-columns';
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
  const { t, label, language } = useI18n();
  const id = useId();
  const { data: sources = [] } = useQuery({
    queryKey: ['choices', 'source', language, ''],
    queryFn: async () =>
      (await askOwn(RecordChoicesDocument, { to: 'source', lang: language, text: null })).recordChoices,
    networkMode: 'always',
  });
  return (
    <section aria-labelledby={id} className={styles.context}>
      <h2 id={id}>{t('context.source-title')}</h2>
      <p>{t('context.source-text')}</p>
      <Choice
        label={t('context.source')}
        value={context['source']}
        options={sources}
        choose={(source) => choose({ ...context, source })}
        tried={tried}
      />
      <LocalizedLink to="/entry/source/new">{t('context.source-new')}</LocalizedLink>
      <div className={styles.choice}>
        <label htmlFor={`${id}-vintage`}>{t('context.vintage')}</label>
        <input
          id={`${id}-vintage`}
          type="text"
          maxLength={100}
          value={context['vintage'] ?? ''}
          onChange={({ target }) => choose({ ...context, vintage: target.value || undefined })}
        />
      </div>
      <Choice
        label={t('context.status')}
        value={context['status']}
        none={t('context.status-none')}
        options={codesOf('observation-status').map((code) => ({
          value: code,
          label: label('code:observation-status', code),
        }))}
        choose={(status) => choose({ ...context, status })}
        tried={tried}
      />
      <Choice
        label={t('context.preferred')}
        value={context['preferred']}
        none={t('context.preferred-none')}
        options={PREFERENCES.map((code) => ({
          value: code,
          label: t('context.preferred-because', { reason: label('code:reason', code) }),
        }))}
        choose={(preferred) => choose({ ...context, preferred })}
        tried={tried}
      />
    </section>
  );
}
