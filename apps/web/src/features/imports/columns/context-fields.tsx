import { useId } from 'react';
import { RoundsDocument } from '../../../gql/graphql';
import { useAnswer } from '../../../lib/use-answer';
import { SourceFields } from './source-fields';
import { Choice } from './choice';
import { useReferenceData } from '../../../lib/reference-data';
import { useI18n } from '../../../lib/language';
import { wordsOf } from '@libs/findings';
import type { Context } from './chosen-columns';
import styles from './columns.module.css';

interface ContextFieldsProps {
  readonly kind: string;
  readonly context: Context;
  readonly choose: (context: Context) => void;
  /** Someone tried to go on: what is missing is said. */
  readonly tried: boolean;
}

/** What a file does not say itself: the meeting of a list and whether all are on it, the round of needs, whose figures. */
export function ContextFields({ kind, ...fields }: ContextFieldsProps) {
  if (kind === 'attendance') return <MeetingFields {...fields} />;
  if (kind === 'needs') return <RoundField {...fields} />;
  if (kind === 'indicators') return <SourceFields {...fields} />;
  return null;
}

type FieldsProps = Omit<ContextFieldsProps, 'kind'>;

function MeetingFields({ context, choose, tried }: FieldsProps) {
  const { t, label } = useI18n();
  const id = useId();
  const meetings = [...(useReferenceData()?.meetings ?? [])]
    .filter(({ kind }) => kind !== 'iclm')
    .sort((a, b) => (b.startDate ?? '9999').localeCompare(a.startDate ?? '9999'));
  const unsaid = tried && context['list'] === undefined;
  return (
    <section aria-labelledby={id} className={styles.context}>
      <h2 id={id}>{t('context.meeting-title')}</h2>
      <Choice
        label={t('context.meeting')}
        value={context['meeting']}
        options={meetings.map((meeting) => ({ value: meeting.id, label: label('meeting', meeting.id) }))}
        choose={(meeting) => choose({ ...context, meeting })}
        tried={tried}
      />
      <fieldset aria-describedby={unsaid ? `${id}-list` : undefined}>
        <legend>{t('context.list')}</legend>
        {(['complete', 'partial'] as const).map((list) => (
          <label key={list}>
            <input
              type="radio"
              name="list"
              value={list}
              checked={context['list'] === list}
              aria-invalid={unsaid}
              onChange={() => choose({ ...context, list })}
            />
            <span>
              <strong>{t(`context.${list}`)}</strong>
              <span>{t(`context.${list}-text`)}</span>
            </span>
          </label>
        ))}
        {unsaid && (
          <p id={`${id}-list`} className={styles.wrong}>
            {t('columns.needed')}
          </p>
        )}
      </fieldset>
    </section>
  );
}

function RoundField({ context, choose, tried }: FieldsProps) {
  const { t, language } = useI18n();
  const id = useId();
  const rounds = useAnswer(RoundsDocument, {}).data?.content.rounds ?? [];
  return (
    <section aria-labelledby={id} className={styles.context}>
      <h2 id={id}>{t('context.round-title')}</h2>
      <Choice
        label={t('context.round')}
        value={context['round']}
        options={rounds.map((round) => ({
          value: round.id,
          label: wordsOf(round.title, language) ?? round.id,
        }))}
        choose={(round) => choose({ ...context, round })}
        tried={tried}
      />
    </section>
  );
}
