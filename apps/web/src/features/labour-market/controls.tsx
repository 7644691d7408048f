import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { ageWords } from '../../lib/series-name';
import { breakdownOf, type Choice } from './choice';
import { FilterForm } from '../../ui/filter-form';

/** Sex and age of the series, where there is a choice, and the members behind the lines. */
export function Controls({ choice: { indicator, breakdown, all } }: { readonly choice: Choice }) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const [, change] = useSearchParams();
  const sexes = ['T', 'F', 'M'].filter((sex) => indicator.breakdowns.some((one) => one.sex === sex));
  const ages = indicator.breakdowns.filter(({ sex }) => sex === breakdown.sex).map(({ age }) => age);
  const chooseSex = (sex: string): void => {
    const next = breakdownOf(indicator, sex, breakdown.age);
    change({ sex: sex === 'T' ? null : sex, age: next?.age ?? null });
  };
  return (
    <FilterForm words={['sex', 'age', 'all']}>
      <label>
        <span>{t('sex')}</span>
        <select
          name="sex"
          value={breakdown.sex}
          disabled={sexes.length < 2}
          onChange={(event) => chooseSex(event.target.value)}
        >
          {sexes.map((sex) => (
            <option key={sex} value={sex}>
              {label('code:sex', sex)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('age-group')}</span>
        <select
          name="age"
          value={breakdown.age}
          disabled={ages.length < 2}
          onChange={(event) => change({ age: event.target.value })}
        >
          {ages.map((age) => (
            <option key={age} value={age}>
              {ageWords(age, i18n)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          name="all"
          value="yes"
          checked={all}
          onChange={(event) => change({ all: event.target.checked ? 'yes' : null }, 'replace')}
        />
        {t('labour.all-members')}
      </label>
    </FilterForm>
  );
}
