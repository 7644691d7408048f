import { describe, expect, it } from '@jest/globals';
import type { Language } from '@libs/vocabulary';
import { countrySentences, type CountryFacts } from './country.js';
import { tableOf } from '../../test/tables/golden-tables.js';
import { groupSentences, timesNamed } from './group.js';
import { partyColumns } from './parties.js';
import { latestOf, profileLines } from './profile.js';
import { format } from './sentence.js';
import { i18nOf } from '../../test/i18n.js';

const more = ['libs/findings/messages/country', 'libs/vocabulary/indicators'];
const readers = { en: i18nOf('en', more), fr: i18nOf('fr', more), ar: i18nOf('ar', more) };

const profileColumns = [
  'indicator dimension indicator',
  'sex dimension code:sex',
  'age dimension text',
  'area dimension area',
  'year dimension year',
  'value measure value',
  'known measure count',
  'of measure count',
];
const profile = tableOf({
  question: 'profile',
  columns: profileColumns,
  rows: [
    ['SL.UEM.TOTL.ZS', 'T', '15+', 'SEN', 2023, 3.01, 1, 1],
    ['SL.UEM.TOTL.ZS', 'T', '15+', 'SEN', 2024, 2.93, 1, 1],
    ['SL.UEM.TOTL.ZS', 'T', '15+', 'SEN', 2025, null, 0, 1],
    ['SL.UEM.TOTL.ZS', 'T', '15+', 'african', 2024, 4.4, 17, 17],
    ['SL.UEM.TOTL.ZS', 'T', '15+', 'network', 2024, null, 20, 57],
  ],
});

const counts = [
  'country dimension country',
  'group attribute group',
  'named measure count',
  'lists measure count',
];
const states = ['country dimension country', 'meeting dimension meeting', 'state attribute code:state'];
const activities = [
  'activity dimension activity',
  ...Object.values(partyColumns).map((column) => `${column} attribute countries`),
];

const senegal: CountryFacts = {
  code: 'SEN',
  group: 'african',
  groupConfirmed: false,
  since: 1969,
  until: null,
  suspendedFrom: null,
  suspendedTo: null,
  listsComplete: false,
  named: tableOf({ question: 'participationByCountry', columns: counts, rows: [['SEN', 'african', 1, 2]] }),
  states: tableOf({
    question: 'attendanceMatrix',
    columns: states,
    rows: [
      ['SEN', 'pesnet-1', 'absent'],
      ['SEN', 'pesnet-2', 'attended'],
      ['SEN', 'pesnet-3', 'unknown'],
    ],
  }),
  activities: tableOf({ question: 'activities', columns: activities, rows: [] }),
  lines: profileLines(profile),
  about: () => ({ estimate: 'modelled', unit: '% of labour force' }),
};

const actual = (facts: CountryFacts, language: Language = 'en'): string[] =>
  countrySentences(facts).map((one) => format(one, readers[language]));

describe('a member in sentences', () => {
  it('says what the tables bear, in three to six sentences', () => {
    expect(actual(senegal)).toEqual([
      'SEN: member state since 1969; African Group, to be confirmed by SESRIC.',
      'Named on 1 of the 2 published lists of participants, the latest for: pesnet-2.',
      'Of 3 meetings, its state is known for 2 (attended 1, not on a complete list 1) and unknown for 1.',
      'No published record names it in an activity of the network’s plan and programme that is known to have begun; not every activity has a complete list of who took part.',
      'Unemployment rate, 2024 (modelled, % of labour force): SEN 2.9; African Group 4.4; network insufficient data.',
    ]);
  });

  it('says of a value which status it has where that is not the one of its series', () => {
    const [line] = senegal.lines;
    const of = (status: 'reported' | 'unstated', year: number) =>
      actual({ ...senegal, lines: line ? [{ ...line, statuses: new Map([[year, status]]) }] : [] }).at(-1);
    const told2024 = (own: string) =>
      `Unemployment rate, 2024 (modelled, % of labour force): SEN 2.9${own}; African Group 4.4; network insufficient data.`;
    expect(of('reported', 2024)).toBe(told2024(' (reported)'));
    expect(of('unstated', 2024)).toBe(told2024(' (reported or modelled: not stated)'));
    expect(of('reported', 2023)).toBe(told2024(''));
  });

  it('calls one that left no member any more', () => {
    expect(actual({ ...senegal, until: 2015 })[0]).toBe(
      'SEN: member state from 1969 to 2015, then in the African Group.',
    );
  });

  it('says it in French and Arabic', () => {
    expect(actual(senegal, 'fr').slice(0, 2)).toEqual([
      'SEN\u202f: État membre depuis 1969\u202f; Groupe africain, à confirmer par le SESRIC.',
      'Ce membre figure sur 1 des 2 listes de participants publiées\u202f; la plus récente\u202f: pesnet-2.',
    ]);
    expect(actual(senegal, 'ar')[1]).toBe(
      'ورد اسم هذا العضو في 1 من أصل 2 من قوائم المشاركين المنشورة، وأحدثها قائمة: pesnet-2.',
    );
  });

  it('never calls a suspended member absent', () => {
    const unknown = [['SYR', 'pesnet-1', 'unknown']];
    const syria: CountryFacts = {
      ...senegal,
      code: 'SYR',
      suspendedFrom: '2012-08',
      named: tableOf({ question: 'participationByCountry', columns: counts, rows: [['SYR', 'arab', 0, 2]] }),
      states: tableOf({ question: 'attendanceMatrix', columns: states, rows: unknown }),
    };
    const sentences = actual(syria);
    expect(sentences.length).toBeLessThanOrEqual(6);
    expect(sentences[1]).toBe('Not named on any of the 2 published lists of participants.');
    expect(sentences.join(' ')).toContain('A suspension is reported from August 2012');
    expect(sentences.join(' ')).not.toContain('complete list 1');
  });

  it('says no more of a date than its source: a month in the three languages, and an end once it is known', () => {
    const suspended = { ...senegal, suspendedFrom: '2012-08' };
    expect(actual(suspended).join(' ')).toContain('from August 2012; its end');
    expect(actual(suspended, 'fr').join(' ')).toContain('depuis août 2012');
    expect(actual(suspended, 'ar').join(' ')).toContain('اعتبارًا من أغسطس 2012');
    expect(actual({ ...suspended, suspendedFrom: '2012-08-14' }, 'fr').join(' ')).toContain(
      'depuis le 14 août 2012',
    );
    const ended = actual({ ...suspended, suspendedTo: '2025' }).join(' ');
    expect(ended).toContain('from August 2012 to 2025; its effect on the network is not reported');
    expect(ended).not.toContain('its end');
  });

  it('names no last list where a report alone makes the member attend once more', () => {
    const rows = [
      ['SEN', 'pesnet-2', 'attended'],
      ['SEN', 'pesnet-4', 'attended'],
    ];
    const reported = { ...senegal, states: tableOf({ question: 'attendanceMatrix', columns: states, rows }) };
    expect(actual(reported)[1]).toBe('Named on 1 of the 2 published lists of participants.');
  });

  it('tells providing from being named', () => {
    const rows = [
      ['a', 'SEN TUR', '', '', '', ''],
      ['b', 'TUR SEN', '', '', '', ''],
      ['c', 'TUR', 'SEN', '', 'SEN', ''],
      ['d', 'TUR', '', 'SEN', '', ''],
    ];
    const named = {
      ...senegal,
      activities: tableOf({ question: 'activities', columns: activities, rows }),
    };
    // A second provider is one as the first is, and an institution that is a partner counts for its country.
    expect(actual(named)[3]).toBe(
      'Named in 4 activities of the network’s plan and programme: provider of 2, partner in 1, presenter in 1 and beneficiary of 1; not every activity has a complete list of who took part.',
    );
    expect(actual({ ...named, listsComplete: true })[3]).toMatch(/beneficiary of 1\.$/);
    expect(actual(named, 'fr')[3]).toContain('prestataire de 2, partenaire dans 1');
    expect(actual(named, 'ar')[3]).toContain('4 أنشطة');
  });

  it('says where there is nothing: no lists, no data', () => {
    const empty = {
      ...senegal,
      named: tableOf({ question: 'x', columns: counts, rows: [] }),
      lines: [{ ...profileLines(profile)[0], own: [] }],
    };
    const sentences = countrySentences(empty as CountryFacts).map((one) => format(one, readers.en));
    expect(sentences).toContain('No list of participants is published.');
    expect(
      actual({
        ...senegal,
        lines: profileLines(
          tableOf({
            question: 'profile',
            columns: profileColumns,
            rows: [['SL.UEM.TOTL.ZS', 'F', '15+', 'SEN', 2024, null, 0, 1]],
          }),
        ),
      }).at(-1),
    ).toBe('Unemployment rate, female: no data.');
  });
});

describe('a profile', () => {
  it('takes the last year in which the member has a value', () => {
    const [line] = profileLines(profile);
    expect(line && latestOf(line)).toMatchObject({
      year: 2024,
      own: { value: 2.93 },
      group: { value: 4.4 },
      network: { value: null },
    });
  });
});

describe('a group in sentences', () => {
  const named = tableOf({
    question: 'participationByCountry',
    columns: counts,
    rows: [
      ['MAR', 'arab', 2, 2],
      ['TUN', 'arab', 2, 2],
      ['LBY', 'arab', 1, 2],
      ['SYR', 'arab', 0, 2],
    ],
  });

  it('says who carries its participation, as a count', () => {
    expect(
      groupSentences({ group: 'arab', members: 4, unconfirmed: 3, named }).map((one) =>
        format(one, readers.en),
      ),
    ).toEqual([
      'Arab Group: 4 members, the group of 3 of them to be confirmed by SESRIC.',
      '3 of 4 members are named on a published list at least once; 2 members are named 2 times, the most of any, and together have 4 of the group’s 5 mentions.',
    ]);
  });

  it('counts of the members that it had then, where these are others than today’s', () => {
    const [, carried] = groupSentences({ group: 'arab', members: 5, unconfirmed: 0, named });
    expect(carried && format(carried, readers.en)).toMatch(
      /^3 of 4 members that the group had at the time are named/,
    );
  });

  it('groups members by times named, without an order among equals', () => {
    expect(timesNamed(named)).toEqual([
      { times: 2, countries: ['MAR', 'TUN'] },
      { times: 1, countries: ['LBY'] },
      { times: 0, countries: ['SYR'] },
    ]);
  });
});
