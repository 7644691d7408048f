import { formatNumber, type DataTable } from '@libs/table';
import { figureWords, levelWord, measureOf, rowsOf, type I18n, type Row } from '@libs/findings';
import { LANGUAGES } from '@libs/vocabulary';
import { nightly } from '../../nightly.js';
import { graphql } from '../ask.js';
import { answerTo } from './answers.js';
import { seen } from './compare.js';
import { frameOf, i18nOn } from './page.js';
import { paperOf, type DocumentText } from './document-text.js';

type Network = 'real' | 'fictional';

interface DocumentCase {
  readonly network: Network;
  readonly member: string;
  readonly meeting: string;
  /** The meeting before it of its kind. */
  readonly before: string;
  readonly round: string | null;
}

/** Of each network a member and a meeting; by day in one language each. */
const documents: readonly DocumentCase[] = [
  { network: 'real', member: 'MAR', meeting: 'pesnet-2', before: 'pesnet-1', round: null },
  {
    ...{ network: 'fictional', member: 'QMA', meeting: 'fictional-2', before: 'fictional-1' },
    round: 'round-2024',
  },
];
const cases = documents.flatMap((document, at) =>
  (nightly ? LANGUAGES : LANGUAGES.slice(at, at + 1)).map((language) => [document, language] as const),
);

describe.each(cases)('%j in %s', ({ network, member, meeting, before, round }, language) => {
  let brief: DocumentText;
  let report: DocumentText;
  let i18n: I18n;
  let units: ReadonlyMap<string, string>;
  const ask = (question: string, words: object = {}, filter: Readonly<Record<string, unknown>> = {}) =>
    answerTo({ question, ...words }, network, filter);

  beforeAll(async () => {
    brief = await paperOf(`countries/${member}`, language, network);
    report = await paperOf(`meetings/${meeting}`, language, network);
    const frame = await frameOf(network);
    i18n = i18nOn(frame, language);
    units = new Map(frame.indicators.map(({ code, unit }) => [code, unit]));
  });

  /** The one row of a document that begins so; without marks of direction. */
  function rowOf(document: DocumentText, ...heads: readonly string[]): string[] {
    const rows = document.rows.map((row) => row.map(seen));
    const found = rows.filter((row) => heads.every((head) => row.includes(seen(head))));
    expect([heads, found.length]).toEqual([heads, 1]);
    return found[0] ?? [];
  }
  const count = (value: number): string => seen(formatNumber(value, 'count', language));

  it('the brief has the states of its latest meetings as answers and pages have them', async () => {
    const states = rowsOf(await ask('attendanceMatrix', {}, { countries: [member] })).slice(-8);
    expect(states.length).toBeGreaterThan(0);
    for (const state of states)
      expect(rowOf(brief, i18n.label('meeting', state.text('meeting'))).at(-1)).toBe(
        seen(i18n.label('code:state', state.text('state'))),
      );
  });

  it('the brief has the latest activities with their participations, and says how many more there are', async () => {
    const rows = rowsOf(await ask('activities', {}, { countries: [member] }));
    for (const row of rows.slice(0, 5)) {
      const value = row.number('participations');
      const words = value === null ? i18n.label('code:missing', 'not-reported') : count(value);
      expect(rowOf(brief, row.text('title')).at(-1)).toBe(seen(words));
    }
    expect(brief.texts.map(seen)).toContain(seen(i18n.t('country.activities', { n: rows.length })));
  });

  it('the brief has the latest value of every measure beside those of group and network in that year', async () => {
    const profile = rowsOf(await ask('profile', { area: member }));
    let compared = 0;
    for (const series of seriesIn(profile)) {
      const latest = series
        .filter((row) => row.text('area') === member && row.number('value') !== null)
        .at(-1);
      if (latest === undefined) continue;
      const measure = measureOf(units.get(latest.text('indicator')) ?? '');
      const beside = series.filter((row) => row.count('year') === latest.count('year'));
      const values = ['own', 'group', 'network'].map((whose) => {
        const row = beside.find((one) => whoseIs(one.text('area'), member) === whose);
        return row?.number('value') ?? null;
      });
      const expected = values.map((value) =>
        value === null ? null : seen(figureWords(value, measure, i18n)),
      );
      const rows = brief.rows.map((row) => row.map(seen)).filter((row) => row.length === 5);
      const found = rows.some(
        (row) =>
          row[1] === String(latest.count('year')) &&
          expected.every((words, place) => words === null || row[place + 2] === words),
      );
      expect([latest.text('indicator'), latest.text('sex'), expected, found]).toEqual([
        ...[latest.text('indicator'), latest.text('sex'), expected, true],
      ]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(2);
  });

  it('the report has every total that a source states, as the answer and the open table have the preferred', async () => {
    const [row] = rowsOf(await ask('participationByMeeting')).filter(
      (one) => one.text('meeting') === meeting,
    );
    const { data } = await graphql<{
      meeting: { counts: readonly { value: number; preferred: boolean; measure: string }[] };
    }>(
      'query ($id: ID!) { meeting(id: $id) { counts { value preferred measure } } }',
      { id: meeting },
      network,
    );
    const counts = data?.meeting.counts ?? [];
    const cells = report.rows.map((cells) => cells.map(seen));
    for (const { value } of counts)
      expect([value, cells.some((one) => one[1] === count(value))]).toEqual([value, true]);
    for (const measure of ['countries', 'representatives']) {
      const preferred = counts.find((one) => one.preferred && one.measure === measure)?.value;
      if (preferred !== undefined) expect([measure, row?.number(measure)]).toEqual([measure, preferred]);
    }
  });

  it('the report names every member that the answer says was there, and says who came again as the answer does', async () => {
    const states = rowsOf(await ask('attendanceMatrix')).filter(
      (row) => row.text('meeting') === meeting && row.text('state') === 'attended',
    );
    const words = seen(report.texts.join(' '));
    expect(
      states
        .map((row) => seen(i18n.label('country', row.text('country'))))
        .filter((name) => !words.includes(name)),
    ).toEqual([]);
    const { notes } = await ask('retention', { from: before, to: meeting });
    const range = notes.find(({ code }) => code === 'note.retention-range')?.values ?? {};
    for (const part of ['returnedMin', 'of'])
      expect([part, words.includes(count(Number(range[part])))]).toEqual([part, true]);
  });

  it('the brief has the levels that it stated in the last round', async () => {
    if (round === null) return;
    const stated: DataTable = await ask('needsMatrix', { round });
    const own = rowsOf(stated).filter((row) => row.text('country') === member);
    expect(own.length).toBeGreaterThan(0);
    for (const row of own.slice(0, 6)) {
      const words = i18n.t('country.needs-level', {
        need: levelOf(row, 'need'),
        capacity: levelOf(row, 'capacity'),
      });
      expect(rowOf(brief, i18n.label('theme', row.text('theme'))).at(-1)).toBe(seen(words));
    }
  });
});

function seriesIn(rows: readonly Row[]): readonly (readonly Row[])[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.text('indicator')} ${row.text('sex')} ${row.text('age')}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found.values()];
}

function whoseIs(area: string, member: string): 'own' | 'group' | 'network' {
  if (area === member) return 'own';
  return area === 'network' ? 'network' : 'group';
}

function levelOf(row: Row, column: string): string {
  const known = row.known(column);
  return levelWord(known === null ? null : Number(known));
}
