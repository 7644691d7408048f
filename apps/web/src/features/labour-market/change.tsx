import { formatNumber } from '@libs/table';
import { changeFinding, figureWords, pointsByArea, tell } from '@libs/table/sentences';
import { useFrame } from '../../lib/frame';
import { useReader } from '../../lib/language';
import { useSearchWords } from '../../lib/search';
import controls from './controls.module.css';
import styles from './change.module.css';
import type { PartProps } from './series';

/** Two years side by side: for the chosen areas, then for every member, in the order of their names. */
export function Change({ choice, label, measure, tables, years }: PartProps) {
  const reader = useReader();
  const { say, name, language } = reader;
  const network = useFrame()?.network;
  const [search, change] = useSearchWords();
  const [first] = tables;
  if (!first || years.length < 2) return null;
  const points = pointsByArea(first);
  const area = choice.areas[0] ?? 'network';
  const own = points.get(area) ?? [];
  const yearOf = (word: 'from' | 'to', usual: number | undefined): number => {
    const asked = Number(search.get(word));
    return years.includes(asked) ? asked : (usual ?? 0);
  };
  const from = yearOf('from', own[0]?.year ?? years[0]);
  const to = yearOf('to', own.at(-1)?.year ?? years.at(-1));
  const members = (network?.members ?? [])
    .flatMap((member) => (choice.areas.includes(member.code) ? [] : [member.code]))
    .sort((a, b) => name('area', a).localeCompare(name('area', b), language));
  const finding = changeFinding(first, { indicator: label, area, when: to, measure }, from, to);

  const select = (word: 'from' | 'to', value: number) => (
    <label className={controls.choice}>
      <span className={controls.label}>{say(`change.${word}`)}</span>
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
  const rows = (codes: readonly string[]) =>
    codes.map((code) => {
      const at = (year: number) => points.get(code)?.find((point) => point.year === year)?.value ?? null;
      const [start, end] = [at(from), at(to)];
      const written = (value: number | null) =>
        value === null ? name('code:missing', 'no-data') : figureWords(value, measure, reader);
      return (
        <tr key={code}>
          <th scope="row">{name('area', code)}</th>
          <td>{written(start)}</td>
          <td>{written(end)}</td>
          <td>{start === null || end === null ? '' : formatNumber(end - start, 'change', language)}</td>
        </tr>
      );
    });
  const head = (
    <thead>
      <tr>
        <th scope="col">{say('column.area')}</th>
        <th scope="col">{from}</th>
        <th scope="col">{to}</th>
        <th scope="col">{say(measure === 'percent' ? 'change.points' : 'change.difference')}</th>
      </tr>
    </thead>
  );
  return (
    <section className={styles.change} aria-labelledby="change">
      <h2 id="change">{tell(finding, reader)}</h2>
      <form
        className={controls.row}
        aria-label={say('change.years')}
        onSubmit={(event) => event.preventDefault()}
      >
        {select('from', from)}
        {select('to', to)}
      </form>
      <table className={styles.table}>
        <caption>{say('change.caption', { indicator: label, from: String(from), to: String(to) })}</caption>
        {head}
        <tbody>{rows(choice.areas)}</tbody>
      </table>
      <details className={styles.all}>
        <summary>{say('change.all', { n: members.length })}</summary>
        <table className={styles.table}>
          <caption>{say('change.caption', { indicator: label, from: String(from), to: String(to) })}</caption>
          {head}
          <tbody>{rows(members)}</tbody>
        </table>
      </details>
    </section>
  );
}
