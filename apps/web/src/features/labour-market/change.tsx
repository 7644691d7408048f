import { formatNumber } from '@libs/table';
import {
  breakNotes,
  changeFinding,
  figureWords,
  pointsByArea,
  rowsOf,
  format,
  type SeriesTables,
} from '@libs/findings';
import { codesOf } from '@libs/vocabulary';
import { SeriesChangeDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { tableOf } from '../../lib/table';
import { currentMembers, useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { FilterForm } from '../../ui/filter-form';
import type { PartProps } from './choice';
import styles from './change.module.css';

/** Two years side by side: for the chosen areas, then for every member, in the order of their names. */
export function Change({ choice, label, measure, tables, years }: PartProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const current = currentMembers(useReferenceData());
  const [search, change] = useSearchParams();
  const [first] = tables;
  const pair = first && years.length > 1 ? pairOf(first, choice.areas[0] ?? 'network', years, search) : null;
  const { indicator, breakdown } = choice;
  const { sex, age } = breakdown;
  const [from, to] = pair ?? [0, 0];
  const answered = useAnswer(SeriesChangeDocument, { indicator: indicator.code, sex, age, from, to }).data
    ?.content;
  if (!first || pair === null) return null;
  const changes =
    answered?.analytics.__typename === 'Analytics' ? tableOf(answered.analytics.aggregateChange) : undefined;
  const matched = new Map((changes ? rowsOf(changes) : []).map((row) => [row.text('area'), row]));
  const points = pointsByArea(first);
  const area = choice.areas[0] ?? 'network';
  const members = current
    .flatMap((member) => (choice.areas.includes(member.code) ? [] : [member.code]))
    .sort((a, b) => i18n.label('area', a).localeCompare(i18n.label('area', b), language));
  const finding = changeFinding(
    { ...first, changes },
    { indicator: label, area, when: to, measure },
    from,
    to,
  );

  const select = (word: 'from' | 'to', value: number) => (
    <label>
      <span>{t(`change.${word}`)}</span>
      <select
        name={word}
        value={value}
        onChange={(event) => change({ [word]: event.target.value }, 'replace')}
      >
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
  /** Of a group: over the members with a value in both years, with their number. */
  const ofGroup = (code: string): string => {
    const row = matched.get(code);
    const [start, end] = [row?.number('start') ?? null, row?.number('end') ?? null];
    if (!row || start === null || end === null) return '';
    const change = formatNumber(end - start, 'change', language);
    return `${change} ${t('change.matched', { n: row.count('matched') })}`;
  };
  const rows = (codes: readonly string[]) =>
    codes.map((code) => {
      const at = (year: number) => points.get(code)?.find((point) => point.year === year)?.value ?? null;
      const [start, end] = [at(from), at(to)];
      const written = (value: number | null) =>
        value === null ? i18n.label('code:missing', 'no-data') : figureWords(value, measure, i18n);
      return (
        <tr key={code}>
          <th scope="row">{i18n.label('area', code)}</th>
          <td>{written(start)}</td>
          <td>{written(end)}</td>
          <td>
            {isGroup(code)
              ? ofGroup(code)
              : start === null || end === null
                ? ''
                : formatNumber(end - start, 'change', language)}
          </td>
        </tr>
      );
    });
  const head = (
    <thead>
      <tr>
        <th scope="col">{t('column.area')}</th>
        <th scope="col">{from}</th>
        <th scope="col">{to}</th>
        <th scope="col">{t(measure === 'percent' ? 'change.points' : 'change.difference')}</th>
      </tr>
    </thead>
  );
  return (
    <section className={styles.change} aria-labelledby="change">
      <h2 id="change">{format(finding, i18n)}</h2>
      <FilterForm label={t('change.years')} words={['from', 'to']}>
        {select('from', from)}
        {select('to', to)}
      </FilterForm>
      <table className={styles.table}>
        <caption>{t('change.caption', { indicator: label, from: String(from), to: String(to) })}</caption>
        {head}
        <tbody>{rows(choice.areas)}</tbody>
      </table>
      {breakNotes({ ...first, changes }, [...choice.areas, ...members], from, to).map((note) => (
        <p key={JSON.stringify(note)} className={styles.note}>
          {format(note, i18n)}
        </p>
      ))}
      <details className={styles.all}>
        <summary>{t('change.all', { n: members.length })}</summary>
        <table className={styles.table}>
          <caption>{t('change.caption', { indicator: label, from: String(from), to: String(to) })}</caption>
          {head}
          <tbody>{rows(members)}</tbody>
        </table>
      </details>
    </section>
  );
}

function isGroup(area: string): boolean {
  return area === 'network' || codesOf('group').includes(area);
}

/** The two years that the address asks for; else the first and the last with a value of the area. */
function pairOf(
  tables: SeriesTables,
  area: string,
  years: readonly number[],
  search: URLSearchParams,
): readonly [number, number] {
  const own = pointsByArea(tables).get(area) ?? [];
  const yearOf = (word: 'from' | 'to', usual: number | undefined): number => {
    const asked = Number(search.get(word));
    return years.includes(asked) ? asked : (usual ?? 0);
  };
  return [yearOf('from', own[0]?.year ?? years[0]), yearOf('to', own.at(-1)?.year ?? years.at(-1))];
}
