import { wordsOf } from '@libs/findings';
import type { PartialFilter } from '@libs/questions';
import { entryOf, type Choice } from '@libs/stories';
import { codesOf } from '@libs/vocabulary';
import { StoryChoicesDocument, type WordsFragment } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { seriesName } from '../../lib/series-name';
import styles from './editor.module.css';

interface ChoiceFieldsProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** What an entry is asked about; what is left open the data choose when the slide is shown. */
export function ChoiceFields({ choice, onChange }: ChoiceFieldsProps) {
  const i18n = useI18n();
  const { t, label, language } = i18n;
  const frame = useReferenceData();
  const choices = useAnswer(StoryChoicesDocument, {}).data?.content;
  const { takes } = entryOf(choice.key);
  const filter = choice.filter ?? {};
  const filtered = (changes: {
    readonly [Part in keyof PartialFilter]: PartialFilter[Part] | undefined;
  }): void => {
    const given = Object.entries({ ...filter, ...changes }).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    );
    const { filter: _, ...rest } = choice;
    onChange(given.length === 0 ? rest : { ...rest, filter: Object.fromEntries(given) });
  };
  const asked = (word: 'plan' | 'area' | 'round' | 'from' | 'to', value: string): void => {
    const { [word]: _, ...rest } = choice;
    onChange(value === '' ? rest : { ...rest, [word]: value });
  };
  const members = (frame?.network.members ?? [])
    .map(({ code }) => ({ value: code, label: label('country', code) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const titled = (title: WordsFragment, code: string): string => wordsOf(title, language) ?? code;
  const meetings = (frame?.meetings ?? [])
    .filter(({ list }) => list !== 'none')
    .map(({ id }) => ({ value: id, label: label('meeting', id) }));
  const series = (choices?.indicators ?? []).flatMap(({ code, breakdowns }) =>
    breakdowns.map(({ sex, age }) => ({
      value: `${code} ${sex} ${age}`,
      label: seriesName({ indicator: code, sex, age, breakdowns }, i18n),
    })),
  );
  return (
    <div className={styles.choices}>
      {takes.includes('years') && (
        <>
          <Year
            label={t('editor.from-year')}
            value={filter.yearFrom}
            onChange={(yearFrom) => filtered({ yearFrom })}
          />
          <Year
            label={t('editor.to-year')}
            value={filter.yearTo}
            onChange={(yearTo) => filtered({ yearTo })}
          />
        </>
      )}
      {(['kinds', 'groups', 'modes'] as const)
        .filter((word) => takes.includes(word))
        .map((word) => (
          <Several
            key={word}
            label={t(`editor.${word}`)}
            options={codesOf(lists[word]).map((code) => ({
              value: code,
              label: word === 'groups' ? label('group', code) : label(`code:${lists[word]}`, code),
            }))}
            chosen={filter[word] ?? []}
            onChange={(codes) => filtered({ [word]: codes })}
          />
        ))}
      {takes.includes('countries') && (
        <One
          label={t('editor.country')}
          options={members}
          value={filter.countries?.[0] ?? ''}
          onChange={(code) => filtered({ countries: code === '' ? [] : [code] })}
        />
      )}
      {takes.includes('area') && (
        <One
          label={t('present.member')}
          options={members}
          value={choice.area ?? ''}
          onChange={(code) => asked('area', code)}
        />
      )}
      {takes.includes('plan') && (
        <One
          label={t('editor.plan')}
          options={(choices?.workPlans ?? []).map(({ code, title }) => ({
            value: code,
            label: titled(title, code),
          }))}
          value={choice.plan ?? ''}
          onChange={(code) => asked('plan', code)}
        />
      )}
      {takes.includes('round') && (
        <One
          label={t('editor.round')}
          options={(choices?.rounds ?? []).map(({ id, title }) => ({ value: id, label: titled(title, id) }))}
          value={choice.round ?? ''}
          onChange={(code) => asked('round', code)}
        />
      )}
      {takes.includes('pair') &&
        (['from', 'to'] as const).map((word) => (
          <One
            key={word}
            label={t(`editor.pair-${word}`)}
            options={meetings}
            value={choice[word] ?? ''}
            onChange={(code) => asked(word, code)}
          />
        ))}
      {takes.includes('series') && (
        <One
          label={t('editor.series')}
          options={series}
          value={choice.indicator === undefined ? '' : `${choice.indicator} ${choice.sex} ${choice.age}`}
          onChange={(value) => {
            const [indicator, sex, age] = value.split(' ');
            const { indicator: _, sex: __, age: ___, ...rest } = choice;
            onChange(indicator && sex && age ? { ...rest, indicator, sex, age } : rest);
          }}
        />
      )}
    </div>
  );
}

const lists = { kinds: 'kind', groups: 'group', modes: 'mode' } as const;

interface Option {
  readonly value: string;
  readonly label: string;
}

interface OneProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function One({ label, options, value, onChange }: OneProps) {
  const { t } = useI18n();
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('editor.open')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any of a few; none chosen means all. */
function Several({ label, options, chosen, onChange }: SeveralProps) {
  return (
    <fieldset className={styles.several}>
      <legend>{label}</legend>
      {options.map(({ value, label: name }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface YearProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function Year({ label, value, onChange }: YearProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        min={1900}
        max={2100}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
      />
    </label>
  );
}
