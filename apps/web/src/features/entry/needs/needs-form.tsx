import { codesOf } from '@libs/vocabulary';
import { useReferenceData } from '../../../lib/reference-data';
import { useI18n } from '../../../lib/language';
import { wordsOf } from '@libs/findings';
import { useRounds } from '../../../lib/rounds';
import { codeChoices } from '../choices';
import { Boxes } from '../form/buttons';
import { useEditing } from '../form/context';
import { AreaRow } from './area-row';
import styles from './needs.module.css';
import { languagesOfAll, withLanguages } from './statements';

/** What a member needs and can offer, one row a thematic area: made to be filled in on a phone within minutes. */
export function NeedsForm() {
  const i18n = useI18n();
  const { t, label, language } = i18n;
  const { record, change } = useEditing();
  const rounds = useRounds();
  const areas = useReferenceData()?.thematicAreas ?? [];
  const round = rounds?.find(({ id }) => id === record.root['round_id']);
  const rows = record.parts['statements'] ?? [];
  const asked = areas.filter(({ plan }) => plan === round?.plan).map(({ code }) => code);
  const answered = rows.map((row) => String(row['area_code'] ?? ''));
  const codes = [...asked, ...answered.filter((code) => !asked.includes(code))];
  const country = String(record.root['country_code'] ?? '');
  return (
    <>
      <p className={styles.who}>
        <strong>{label('country', country)}</strong>
        <span>{wordsOf(round?.title, language)}</span>
        <span role="status">{t('needs.answered', { n: answered.length, of: codes.length })}</span>
      </p>
      <p className={styles.text}>{t('needs.text')}</p>
      {rows.length > 0 && (
        <fieldset className={styles.scale}>
          <legend>{t('needs.languages-all')}</legend>
          <Boxes
            values={languagesOfAll(rows) ?? []}
            choices={codeChoices('language', codesOf('language'), i18n)}
            onChange={(languages) => change(withLanguages(record, languages))}
          />
        </fieldset>
      )}
      <ol className={styles.areas}>
        {codes.map((code) => (
          <AreaRow key={code} code={code} title={label('theme', code)} />
        ))}
      </ol>
    </>
  );
}
