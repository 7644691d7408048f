import { CONVENTIONS } from '@libs/vocabulary';
import { wordsOf } from '@libs/findings';
import { defaultRound } from '@libs/rules';
import type { RoundsQuery } from '../../gql/graphql';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { FilterForm } from '../../ui/filter-form';

interface ChoicesProps {
  readonly rounds: RoundsQuery['rounds'];
  readonly round: string;
  readonly country: string | null;
}

/** Which round, and whose matches come first; both stand in the address. */
export function Choices({ rounds, round, country }: ChoicesProps) {
  const { t, label, language } = useI18n();
  const members = useReferenceData()?.network.members ?? [];
  const [, change] = useSearchParams();
  const { compare } = new Intl.Collator(CONVENTIONS[language].locale);
  return (
    <FilterForm words={['round', 'country']}>
      <label>
        <span>{t('cooperation.round')}</span>
        <select
          name="round"
          value={round}
          onChange={(event) =>
            change({
              round: event.target.value === defaultRound(rounds)?.id ? null : event.target.value,
              order: null,
            })
          }
        >
          {rounds.map(({ id, title }) => (
            <option key={id} value={id}>
              {wordsOf(title, language) ?? id}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('cooperation.my-country')}</span>
        <select
          name="country"
          value={country ?? ''}
          onChange={(event) => change({ country: event.target.value })}
        >
          <option value="">{t('cooperation.no-country')}</option>
          {members
            .map(({ code }) => ({ code, words: label('country', code) }))
            .sort((a, b) => compare(a.words, b.words))
            .map(({ code, words }) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
        </select>
      </label>
    </FilterForm>
  );
}
