import { describe, expect, it } from '@jest/globals';
import type { Language } from '@libs/vocabulary';
import {
  activitiesByTheme,
  attendanceMatrix,
  meetingsWhere,
  participationByCountry,
  participationByGroup,
  participationByMeeting,
  retention,
  tableOf,
} from '../../test/tables/golden-tables.js';
import { activitiesFinding } from './activities.js';
import { countriesFinding, matrixFinding } from './countries.js';
import { groupsFinding, meetingsByGroup } from './groups.js';
import { meetingFigures, meetingFinding } from './meeting.js';
import { noteSentence } from './notes.js';
import { breadthFinding, depthFinding, overviewFinding, overviewSummary } from './participation.js';
import { retentionFinding } from './retention.js';
import { format, type Sentence } from './sentence.js';
import { i18nOf } from '../../test/i18n.js';

const readers = { en: i18nOf('en'), fr: i18nOf('fr'), ar: i18nOf('ar') } as const;
const actual = (sentence: Sentence, language: Language = 'en'): string => format(sentence, readers[language]);

describe('breadth', () => {
  it('states two unlike meetings with their modes, and compares nothing', () => {
    const sentence = breadthFinding(participationByMeeting);
    expect(actual(sentence)).toBe('36 members took part online in 2021, 20 on site in 2024');
    expect(actual(sentence, 'fr')).toBe(
      '36 membres ont participé en mode virtuel en 2021, 20 en présentiel en 2024',
    );
    expect(actual(sentence, 'ar')).toBe('شارك 36 عضوًا افتراضيًا في عام 2021، و20 عضوًا حضوريًا في عام 2024');
  });

  it('never takes the focal points’ meeting for a network meeting', () => {
    expect(breadthFinding(participationByMeeting).values).not.toMatchObject({ countries: 27 });
  });

  it('names the mode once where both meetings were alike', () => {
    const alike = meetingsWhere((meeting) => meeting === 'pesnet-1' || meeting === 'pesnet-2');
    expect(actual(breadthFinding(alike))).toBe(
      '17 members took part in 2014 and 32 in 2016, both times on site',
    );
  });

  it('says what one meeting bears, and what is shown where there is none', () => {
    expect(actual(breadthFinding(meetingsWhere((meeting) => meeting === 'pesnet-3')))).toBe(
      '36 members took part online in 2021, of 57',
    );
    expect(actual(breadthFinding(meetingsWhere(() => false)))).toBe('Members taking part, by meeting');
  });

  it('agrees in Arabic with one, two, few and many', () => {
    const one = (countries: number): string => {
      const { values } = breadthFinding(participationByMeeting);
      return (
        actual({ key: 'breadth.single', values: { ...values, countries, of: 57 } }, 'ar').split(
          ' افتراضيًا',
        )[0] ?? ''
      );
    };
    expect([1, 2, 3, 11, 100].map(one)).toEqual([
      'شارك عضو واحد',
      'شارك عضوان',
      'شارك 3 أعضاء',
      'شارك 11 عضوًا',
      'شارك 100 عضو',
    ]);
  });
});

describe('the overview', () => {
  it('begins with the last network meeting, its place and its mode', () => {
    const sentence = overviewFinding(participationByMeeting);
    expect(actual(sentence)).toBe(
      '20 of 57 members took part in Marrakech in 2024, on site; 36 took part online in 2021.',
    );
    expect(actual(sentence, 'fr')).toBe(
      '20 membres sur 57 ont participé à la réunion de Marrakech en 2024, en présentiel\u202f; 36 ont participé en mode virtuel en 2021.',
    );
    expect(actual(sentence, 'ar')).toBe(
      'شارك 20 عضوًا من أصل 57 في اجتماع مراكش في عام 2024 حضوريًا؛ وشارك 36 عضوًا افتراضيًا في عام 2021.',
    );
  });

  it('counts meetings by kind and members by name', () => {
    expect(actual(overviewSummary(participationByMeeting, participationByCountry))).toBe(
      '4 network meetings and 1 focal-point meeting since 2014; 4 members are named on a published list at least once.',
    );
  });
});

describe('depth', () => {
  it('names a network meeting and a focal-point meeting side by side', () => {
    const sentence = depthFinding(participationByMeeting);
    expect(actual(sentence)).toBe(
      '1.97 representatives per country online in 2021; 2.26 at the focal-point meeting of 2022',
    );
    expect(actual(sentence, 'fr')).toContain('1,97 représentant par pays');
    expect(actual(sentence, 'ar')).toContain('1.97 ممثل لكل دولة');
  });

  it('leaves out 2024, which counts participants of all bodies', () => {
    expect(JSON.stringify(depthFinding(participationByMeeting).values)).not.toContain('2.8');
    expect(depthFinding(meetingsWhere((meeting) => meeting === 'pesnet-4')).key).toBe('depth.shown');
  });
});

describe('groups', () => {
  it('gives the last usable list, group by group', () => {
    expect(actual(groupsFinding(participationByGroup))).toBe(
      'Named in 2016: Arab Group 13 of 22, Asian Group 10 of 18, African Group 6 of 17',
    );
    expect(actual(groupsFinding(participationByGroup), 'ar')).toBe(
      'المذكورون في عام 2016: المجموعة العربية 13 من 22، والمجموعة الآسيوية 10 من 18، والمجموعة الأفريقية 6 من 17',
    );
  });

  it('leaves out a list that names fewer than half of the members stated', () => {
    const thin = { code: 'note.partial-list', values: { meeting: 'pesnet-2', named: 2, stated: 32 } };
    expect(meetingsByGroup({ ...participationByGroup, notes: [thin] })).toEqual(['pesnet-1']);
  });
});

describe('countries', () => {
  it('counts names, never a share', () => {
    expect(actual(countriesFinding(participationByCountry))).toBe(
      '4 of 5 members are named at least once on the 2 published lists',
    );
    expect(actual(countriesFinding(participationByCountry), 'ar')).toContain('في القائمتين المنشورتين');
    const { columns, cells } = participationByCountry;
    const current = { name: 'current', role: 'attribute', type: 'count' } as const;
    const left = {
      ...participationByCountry,
      columns: [...columns, current],
      cells: [...cells, (cells[0] ?? []).map((code) => (code === 'MAR' ? 0 : 1))],
    };
    expect(actual(countriesFinding(left))).toMatch(/published lists; 1 of these members has left since$/);
  });

  it('says how many meetings have no list', () => {
    expect(actual(matrixFinding(attendanceMatrix))).toBe(
      '3 members are named at least once; 1 meeting has no published list',
    );
  });
});

describe('activities', () => {
  it('F17: adds participations of those with totals only', () => {
    const sentence = activitiesFinding(activitiesByTheme);
    expect(sentence.values).toEqual({
      activities: 8,
      withTotals: 6,
      participations: 494,
      whose: 'chosen',
    });
    expect(actual(sentence)).toBe(
      '8 activities of the network’s plan and programme; 6 report totals that add up to 494 participations',
    );
  });
});

describe('retention', () => {
  it('is a range where the later list leaves members unnamed', () => {
    const sentence = retentionFinding(retention, '2014', '2016');
    expect(actual(sentence)).toBe(
      'At least 10 of the 17 members of 2014 were named again in 2016 (10 to 13: 3 members of 2016 are unnamed)',
    );
    expect(actual(sentence, 'fr')).toBe(
      'Au moins 10 des 17 membres de 2014 sont mentionnés à nouveau en 2016 (de 10 à 13\u202f: 3 membres de 2016 ne sont pas mentionnés)',
    );
  });

  it('says what is shown where there are no two lists', () => {
    expect(
      actual(
        retentionFinding(
          tableOf({ question: 'retention', columns: ['country dimension country'], rows: [] }),
          '',
          '',
        ),
      ),
    ).toBe('Members named at both meetings');
  });
});

describe('a meeting', () => {
  const marrakech = {
    status: 'held',
    mode: 'on-site',
    countries: 20,
    heads: 56,
    countedAs: 'participants',
  } as const;

  it('calls heads of all bodies participants, and those of delegations representatives', () => {
    expect(actual(meetingFinding(marrakech))).toBe(
      '20 members took part on site; 56 participants of all bodies were counted',
    );
    const online = { ...marrakech, mode: 'virtual', countries: 36, heads: 71, countedAs: 'representatives' };
    expect(actual(meetingFinding(online))).toBe('36 members took part online, with 71 representatives');
  });

  it('says what nobody reported', () => {
    expect(actual(meetingFinding({ ...marrakech, countries: null, heads: null }))).toBe(
      'How many members took part is not reported',
    );
  });

  it('says of a meeting that is not held how it stands with it, and what is not reported of that', () => {
    const of = (status: string, startDate: string | null, place: string | null) =>
      actual(
        meetingFinding(
          meetingFigures({ status, startDate, place, mode: null, counts: [], countriesOnList: null }),
        ),
      );
    expect(of('announced', null, null)).toBe('Announced; its date and place are not reported');
    expect(of('postponed', '2018-04-03', null)).toBe('Postponed; its place is not reported');
    expect(of('cancelled', '2018-09-03', 'ankara')).toBe('Cancelled');
  });

  it('takes counted names for no total, and a complete list for one', () => {
    const count = { measure: 'countries', value: 3, countedAs: null, preferred: true };
    const of = (basis: string, countriesOnList: number | null) =>
      meetingFigures({
        ...{ status: 'held', mode: null, startDate: null, place: null, countriesOnList },
        counts: [{ ...count, basis }],
      }).countries;
    expect([of('stated', 2), of('named', null), of('named', 2)]).toEqual([3, null, 2]);
  });
});

describe('notes', () => {
  it('tell a conflict with both figures and the source of the other', () => {
    const values = {
      meeting: '3rd meeting',
      measure: 'representatives',
      preferred: 71,
      other: 70,
      source: 'İŞKUR',
    };
    expect(actual(noteSentence({ code: 'note.conflict', values }))).toBe(
      '3rd meeting: sources differ on representatives (71 and 70); 71 is used, 70 is stated by İŞKUR',
    );
  });

  it('do without a total that a filter took away', () => {
    const note = noteSentence({
      code: 'note.partial-list',
      values: { meeting: 'X', named: 8, stated: null },
    });
    expect(actual(note)).toBe('X: 8 members are named; the list is partial');
  });
});
