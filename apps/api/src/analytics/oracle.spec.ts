import { isDeepStrictEqual } from 'node:util';
import fc from '../../../../test/fast-check.js';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { nightly } from '../../../../test/nightly.js';
import * as activities from '../../../../test/oracle/activities.js';
import { Asking, GROUP, type Answers, type AnswerRows } from '../../../../test/oracle/asking.js';
import { denominatorOf, rangeOf } from '../../../../test/oracle/completions.js';
import * as cooperation from '../../../../test/oracle/cooperation.js';
import * as engagement from '../../../../test/oracle/engagement.js';
import {
  changeFigures,
  completedChange,
  pairFigures,
  retentionFigures,
} from '../../../../test/oracle/pairs.js';
import * as participation from '../../../../test/oracle/participation.js';
import { smallWorlds, type SmallWorld } from '../../../../test/oracle/small-world.js';
import { prepare } from '../../../../test/oracle/store.js';

/**
 * 200 worlds at a change, the same each time, so that a red gate is the change's; a hundred times as many by night, other
 * ones each night. `ORACLE_SEEDS=557225846,557225850` repeats some of a night.
 */
const WORLDS = 200;
const firstSeed = nightly ? Math.floor(Math.random() * 2 ** 30) : 14;
const asked = process.env['ORACLE_SEEDS']?.split(',').map(Number);
const batches = asked ?? Array.from({ length: nightly ? 100 : 1 }, (_, batch) => firstSeed + batch);

let database: DataSource;
beforeAll(async () => {
  database = await freshDatabase('empty');
  await prepare(database);
});
afterAll(() => database.destroy());

describe.each(batches)('whatever a small network leaves open (seed %i)', (seed) => {
  let asking: Asking;
  beforeAll(() => {
    asking = new Asking(database);
  });
  afterAll(() => asking.forget());

  /** States a truth of every small world and of what the product answers of it. Each world is asked once for all of them. */
  function holds(truth: string, state: (world: SmallWorld, answers: Answers) => void): void {
    it(
      truth,
      () =>
        fc.assert(
          fc.asyncProperty(smallWorlds, async (world) => state(world, await asking.of(world))),
          { seed, numRuns: WORLDS },
        ),
      600_000,
    );
  }

  holds(
    'a member at a meeting is in the state that sources and membership of the day give it',
    (world, { matrix }) => {
      const cells = matrix.map(({ country, meeting, state }) => ({ country, meeting, state }));
      same(sorted(cells), sorted(participation.matrix(world)));
    },
  );

  holds(
    'a meeting is of the members that were asked to it, and of the same on every page',
    (world, answers) => {
      for (const meeting of world.meetings) {
        const row = answers.byMeeting.find((candidate) => candidate['meeting'] === meeting.id);
        const of = denominatorOf(world, meeting).length;
        same({ meeting: meeting.id, of: row?.['of'] ?? 0 }, { meeting: meeting.id, of });
        if (meeting.list === 'none') continue;
        const groups = answers.byGroup.filter((candidate) => candidate['meeting'] === meeting.id);
        same({ meeting: meeting.id, of: sum(groups, 'of') }, { meeting: meeting.id, of });
      }
    },
  );

  holds('a meeting has the countries that a source states, or that a list bears', (world, answers) => {
    for (const meeting of world.meetings) {
      for (const group of [null, GROUP]) {
        const rows = group === null ? answers.byMeeting : answers.byMeetingOfGroup;
        const row = rows.find((candidate) => candidate['meeting'] === meeting.id);
        const right = participation.meetingFigures(world, meeting, group);
        if (row === undefined) {
          same({ meeting: meeting.id, group, of: right.of }, { meeting: meeting.id, group, of: 0 });
          continue;
        }
        const about = { meeting: meeting.id, group };
        same({ ...about, of: row['of'] }, { ...about, of: right.of });
        if (meeting.list !== 'none')
          same({ ...about, named: row['named'] }, { ...about, named: right.named });
        const countries = row['countries'] ?? null;
        if (group === null && meeting.stated !== null)
          same({ ...about, countries }, { ...about, countries: meeting.stated });
        if (group !== null && meeting.list !== 'complete')
          same({ ...about, countries }, { ...about, countries: null });
        // A complete list that leaves nothing open bears its number, of all members as of some.
        const { min, max } = right.came;
        if (meeting.list === 'complete' && min === max && (group !== null || meeting.stated === null))
          same({ ...about, countries }, { ...about, countries: min });
        // A figure that the unknown leaves open is none; where it says one, there is no other.
        if (countries !== null && (group !== null || meeting.stated === null)) {
          same({ ...about, min: countries, max: countries }, { ...about, ...right.came });
        }
        if (countries !== null && right.of > 0)
          expect(row['coverage']).toBeCloseTo(Number(countries) / right.of, 3);
        if (row['representatives'] !== null && (group !== null || meeting.representatives === null)) {
          same({ ...about, heads: row['representatives'] }, { ...about, heads: right.heads });
        }
      }
    }
  });

  holds('a group has the members that it had on the day', (world, { byGroup }) => {
    const figures = byGroup.map(({ meeting, group, named, of }) => ({ meeting, group, named, of }));
    const expected = participation.groupFigures(world).filter(({ named, of }) => named + of > 0);
    same(sorted(figures.filter(({ named, of }) => Number(named) + Number(of) > 0)), sorted(expected));
  });

  holds('a share of meetings is over complete lists and what they say', (world, answers) => {
    const actual = (rows: AnswerRows) =>
      sorted(
        rows.map(({ country, named, lists, attended, known, share }) => ({
          country,
          named,
          lists,
          attended,
          known,
          share,
        })),
      );
    const right = (group: string | null) =>
      sorted(
        participation
          .countryFigures(world, group)
          .map(({ share, ...row }) => ({ ...row, share: share === null ? null : rounded(share) })),
      );
    same(actual(answers.byCountry), right(null));
    const members = new Set(answers.byCountryOfGroup.map(({ country }) => country));
    same(
      actual(answers.byCountryOfGroup),
      right(GROUP).filter(({ country }) => members.has(country)),
    );
  });

  holds('who came again is between the least and the most that two lists leave open', (world, { pairs }) => {
    for (const { pair, retention } of pairs) {
      const range = retention.notes.find(({ code }) => code === 'note.retention-range')?.values;
      const right = retentionFigures(world, pair);
      const about = { from: pair.from.id, to: pair.to.id };
      if (pair.from.list === 'none' || pair.to.list === 'none') {
        same({ ...about, range }, { ...about, range: undefined });
        continue;
      }
      if (range === undefined) {
        expect({ ...about, ...right }).toMatchObject({ ...about, of: 0, fresh: { max: 0 } });
        continue;
      }
      same({ ...about, of: range['of'] }, { ...about, of: right.of });
      const { returnedMin, returnedMax, unnamedBeforeMin, unnamedBeforeMax, newMin, newMax } = range;
      same(
        {
          ...about,
          returned: { min: returnedMin, max: returnedMax },
          unnamedBefore: { min: unnamedBeforeMin, max: unnamedBeforeMax },
          fresh: { min: newMin, max: newMax },
        },
        { ...about, returned: right.returned, unnamedBefore: right.unnamedBefore, fresh: right.fresh },
      );
    }
  });

  holds('all pairs of meetings have these ranges, and each who was named last', (world, answers) => {
    const actual = answers.retentionPairs.map(({ start: _start, ...row }) => row);
    same(sorted(actual), sorted(pairFigures(world)));
  });

  holds('a missing list narrows what its meeting leaves open, the most first', (world, answers) => {
    const actual = answers.missingLists.map(({ meeting, open, openShare, settled, decided, stated }) => ({
      ...{ meeting, open, settled, decided, stated },
      openShare: rounded(Number(openShare)),
    }));
    const right = participation
      .missingListFigures(world)
      .map(({ openShare, ...row }) => ({ ...row, openShare: rounded(openShare) }));
    same(
      actual.map(({ open }) => open),
      right.map(({ open }) => open),
    );
    same(sorted(actual), sorted(right));
  });

  holds(
    'a group’s share of those that came is from the least to the most that is possible',
    (world, answers) => {
      const shares = (rows: AnswerRows) =>
        sorted(
          rows.map(({ meeting, group, of, memberShare, low, high }) => ({
            ...{ meeting, group, of },
            ...roundedAll({ memberShare, low, high }),
          })),
        );
      const right = participation.groupShareFigures(world).filter(({ of }) => of > 0);
      same(shares(answers.groupShares.filter(({ of }) => of !== 0)), shares(right));
      // A group without a member that could come has no part, and no share where nobody could come.
      for (const { meeting, memberShare, low, high } of answers.groupShares.filter(({ of }) => of === 0)) {
        same([meeting, memberShare ?? 0, low ?? 0, high ?? 0], [meeting, 0, 0, 0]);
      }
    },
  );

  holds('the parts of a change add up, and none of them is made of the unknown', (world, { pairs }) => {
    for (const { pair, change, changeOfGroup } of pairs) {
      for (const [rows, group] of [
        [change, null],
        [changeOfGroup, GROUP],
      ] as const) {
        const about = { from: pair.from.id, to: pair.to.id, group };
        if (pair.from.list !== 'complete' || pair.to.list !== 'complete') {
          same({ ...about, rows }, { ...about, rows: [] });
          continue;
        }
        const right = changeFigures(world, pair, group);
        if (rows.length === 0) {
          same(
            { ...about, before: right.before, after: right.after },
            {
              ...about,
              before: 0,
              after: 0,
            },
          );
          continue;
        }
        const numbers = (column: string) =>
          Object.fromEntries(rows.map((row) => [String(row['part']), Number(row[column]) + 0]));
        const actual = numbers('members');
        const { before = 0, after, ...parts } = actual;
        same(
          { ...about, after: Object.values(parts).reduce((all, part) => all + part, before) },
          {
            ...about,
            after,
          },
        );
        const silent = Object.fromEntries(Object.keys(right).map((part) => [part, 0]));
        same({ ...about, ...silent, ...actual }, { ...about, ...right });
        // Each part is, over every way in which the unknown may have been, no less than it says and no more.
        const ranges = completedChange(world, pair, group);
        const [least, most] = [actual, numbers('membersMax')];
        for (const [part, { min, max }] of Object.entries(ranges)) {
          const own = { ...about, part };
          same(
            { ...own, ends: [least[part] ?? 0, most[part] ?? 0].sort((one, other) => one - other) },
            { ...own, ends: [min, max] },
          );
        }
      }
    }
  });

  holds('every pillar counts what is done and what is known', (world, answers) => {
    for (const member of world.members) {
      const row = answers.engagement.find(({ country }) => country === member.code);
      if (row === undefined) continue;
      const about = { country: member.code };
      const items = (pillar: string) => itemsIn(row, pillar);
      same({ ...about, ...items('presence') }, { ...about, ...engagement.presence(world, member) });
      expect({ ...about, ...items('continuity') }).toMatchObject({
        ...about,
        ...engagement.continuity(world, member),
      });
      same(
        { ...about, ...items('responsiveness') },
        {
          ...about,
          ...engagement.responsiveness(world, member),
        },
      );
      same({ ...about, ...items('thematic-range') }, { ...about, ...engagement.themes(world, member) });
      same(
        { ...about, ...items('contribution') },
        {
          ...about,
          ...engagement.contribution(world, member),
        },
      );
      const score = engagement.scoreOf(world, member, PILLARS.map(items));
      same(
        { ...about, score: row['score'] === null ? null : rounded(Number(row['score'])) },
        { ...about, score: score === null ? null : rounded(score) },
      );
    }
  });

  holds('the bounds of a score are its least and its most over all that is unknown', (world, answers) => {
    for (const member of world.members) {
      const row = answers.engagement.find(({ country }) => country === member.code);
      if (row === undefined) continue;
      const scores = engagement.completedScores(world, member).filter((score) => !Number.isNaN(score));
      if (scores.length === 0) continue;
      const { min, max } = rangeOf(scores);
      const about = { country: member.code };
      same(
        { ...about, low: rounded(Number(row['low'])), high: rounded(Number(row['high'])) },
        { ...about, low: rounded(min), high: rounded(max) },
      );
    }
  });

  holds('a score lies within its bounds', (_world, answers) => {
    for (const { country, score, low, high } of answers.engagement) {
      if (score === null) continue;
      const about = { country, score, low, high };
      same(
        { ...about, within: Number(score) > Number(low) - 1e-9 && Number(score) < Number(high) + 1e-9 },
        { ...about, within: true },
      );
    }
  });

  holds('bands part only where intervals do', (_world, answers) => {
    const scored = answers.engagement.filter(({ band }) => band !== null);
    same(
      bandsOf(scored.map(({ band }) => Number(band))),
      engagement
        .partedBands(
          scored.map((row) => ({ low: Number(row['spreadLow']), high: Number(row['spreadHigh']) })),
        )
        .map((places) => places.sort()),
    );
  });

  holds('every provider of an activity counts, and sums are of what took place', (world, answers) => {
    const actual = (rows: AnswerRows, name: string) =>
      sorted(rows.map(({ [name]: code, ...row }) => ({ code, ...row })));
    const right = (rows: readonly object[]) => sorted(rows);
    same(actual(answers.byTheme, 'theme'), right(cooperation.activitiesBy(world, ({ theme }) => [theme])));
    same(actual(answers.byType, 'type'), right(cooperation.activitiesBy(world, ({ type }) => [type])));
    same(
      actual(answers.byTypeOfGroup, 'type'),
      right(cooperation.activitiesBy(world, ({ type }) => [type], GROUP)),
    );
    const providers = cooperation.activitiesBy(world, (activity) => {
      const codes = [...cooperation.providersOf(activity)];
      return codes.length === 0 ? [null] : codes;
    });
    same(actual(answers.byProvider, 'provider'), right(providers));
  });

  holds('a theme reaches whom its activities name, in the group of the day', (world, answers) => {
    const reach = answers.themeReach.map(({ of: _of, activities: _activities, list: _list, ...row }) => row);
    const isThere = (rows: AnswerRows) => new Set(rows.map(({ theme, group }) => `${theme} ${group}`));
    const asked = isThere(reach);
    same(
      sorted(reach),
      sorted(cooperation.themeReach(world).filter(({ theme, group }) => asked.has(`${theme} ${group}`))),
    );
    for (const { theme, group, reached } of cooperation.themeReach(world)) {
      if (Number(reached) > 0) expect(asked).toContain(`${theme} ${group}`);
    }
    const countries = answers.themeCountries.map(({ group: _group, ...row }) => row);
    same(sorted(countries), sorted(cooperation.themeCountries(world)));
  });

  holds('whom an activity does not name is no stranger to it', (world, answers) => {
    const today = new Date().toISOString().slice(0, 10);
    same(sorted(answers.partiesOfGroup), sorted(activities.parties(world, GROUP, today)));
  });

  holds(
    'an area of a plan has no activity only where each has its area and its parties',
    (world, answers) => {
      const counted = (rows: AnswerRows) =>
        sorted(rows.map(({ area, activities: n, done }) => ({ area, activities: n, done })));
      same(counted(answers.progress), sorted(activities.progress(world, null)));
      same(counted(answers.progressOfGroup), sorted(activities.progress(world, GROUP)));
    },
  );

  holds('a link joins a provider to another member that a list names as beneficiary', (world, answers) => {
    const right = sorted(cooperation.links(world));
    for (const rows of [answers.links, answers.linksOfYears]) {
      same(sorted(rows), right);
    }
  });

  holds('a round was answered by members of the day', (world, answers) => {
    for (const { round, rows } of answers.responses) {
      const actual = rows.map(({ rate, ...row }) => ({ ...row, rate: rounded(Number(rate)) }));
      const right = cooperation
        .responses(world, round)
        .map(({ rate, ...row }) => ({ ...row, rate: rounded(rate) }));
      same({ round: round.id, rows: sorted(actual) }, { round: round.id, rows: sorted(right) });
    }
  });

  holds('delegates are spread over the members that were asked', (world, answers) => {
    const actual = answers.concentration.map(
      ({ meeting, countries, countriesMax, eligible, known, gini, giniOfAll, hhi, effectiveNumber }) => ({
        ...{ meeting, countries, countriesMax, eligible, known },
        ...roundedAll({ gini, giniOfAll, hhi, effectiveNumber }),
      }),
    );
    const right = cooperation
      .concentration(world)
      .map(({ meeting, countries, countriesMax, eligible, known, ...shares }) => ({
        ...{ meeting, countries, countriesMax, eligible, known },
        ...roundedAll(shares),
      }));
    same(sorted(actual), sorted(right));
  });
});

const PILLARS = ['presence', 'continuity', 'thematic-range', 'contribution', 'responsiveness'] as const;

type Row = AnswerRows[number];

function itemsIn(row: Row, pillar: string): engagement.Items {
  const count = (what: string) => Number(row[`${pillar} ${what}`]);
  return { done: count('done'), known: count('known'), unknown: count('unknown') };
}

/** Places of equal bands together, from the first band. */
function bandsOf(bands: readonly number[]): number[][] {
  return [...new Set(bands)]
    .sort((one, other) => one - other)
    .map((band) => bands.flatMap((candidate, place) => (candidate === band ? [place] : [])));
}

function sum(rows: AnswerRows, column: string): number {
  return rows.reduce((all, row) => all + Number(row[column]), 0);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function roundedAll(values: Readonly<Record<string, unknown>>): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      // What lies between two roundings may differ in its last digit only.
      value === null ? null : Math.round(Number((Number(value) * 1000).toPrecision(12))) / 1000,
    ]),
  );
}

/** As `same(told, right)`, which takes a hundred times as long where nothing differs. */
function same(actual: unknown, right: unknown): void {
  if (!isDeepStrictEqual(actual, right)) expect(actual).toEqual(right);
}

/** Rows in an order of their own, with the names of their columns in order too. */
function sorted<Item extends object>(rows: readonly Item[]): Item[] {
  const key = (row: Item) =>
    JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));
  return [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
