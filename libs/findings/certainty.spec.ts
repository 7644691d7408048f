import { describe, expect, it } from '@jest/globals';
import type { Note } from '@libs/table';
import type { Language } from '@libs/vocabulary';
import { attendanceMatrix, retention, tableOf, withLists } from '../../test/tables/golden-tables.js';
import { matrixFinding } from './countries.js';
import { noteSentence } from './notes.js';
import { breadthFinding } from './participation.js';
import { retentionFinding } from './retention.js';
import { sentence, format, type Sentence } from './sentence.js';
import { i18nOf } from '../../test/i18n.js';

const readers = { en: i18nOf('en'), fr: i18nOf('fr'), ar: i18nOf('ar') } as const;
const actual = (what: Sentence, language: Language = 'en'): string => format(what, readers[language]);
const range = {
  from: 'pesnet-1',
  to: 'pesnet-2',
  returnedMin: 10,
  returnedMax: 13,
  of: 17,
  newMin: 19,
  newMax: 22,
  notNamedAgain: 7,
  unnamed: 3,
  unnamedBeforeMin: 0,
  unnamedBeforeMax: 0,
} as const;
type Range = Readonly<Record<string, string | number | null>>;
const note = (values: Range = {}) => ({ code: 'note.retention-range', values: { ...range, ...values } });
const found = (values: Range, language: Language = 'en'): string =>
  actual(retentionFinding({ ...retention, notes: [note(values)] }, '2014', '2016'), language);
const open = { returnedMax: null, newMax: null, unnamed: null } as const;
const complete = { returnedMax: 10, newMax: 19, unnamed: 0 } as const;

describe('who came again', () => {
  it('is at least so many where nobody knows how many names are missing', () => {
    expect(found(open)).toBe('At least 10 of the 17 members of 2014 were named again in 2016');
    expect(found(open, 'fr')).toBe('Au moins 10 des 17 membres de 2014 sont mentionnés à nouveau en 2016');
    expect(found(open, 'ar')).toBe('ذُكر مجددًا في عام 2016 ما لا يقل عن 10 من أصل 17 من أعضاء عام 2014');
    expect(actual(noteSentence(note(open)))).toBe(
      'At least 10 of 17 returned; at least 19 are new; 7 are not named again',
    );
  });

  it('is exact between complete lists', () => {
    expect(found(complete)).toBe('10 of the 17 members of 2014 returned in 2016');
    expect(actual(noteSentence(note(complete)))).toBe('10 of 17 returned; 19 are new; 7 are not named again');
    expect(actual(noteSentence(note(complete)), 'fr')).not.toContain('au moins');
    expect(actual(noteSentence(note(complete)), 'ar')).not.toContain('على الأقل');
  });

  it('is a range between', () => {
    expect(actual(noteSentence(note()))).toBe(
      '10 to 13 of 17 returned; 19 to 22 are new; 7 are not named again',
    );
    expect(actual(noteSentence(note()), 'fr')).toBe(
      'De 10 à 13 sur 17 sont de retour ; de 19 à 22 sont nouveaux ; 7 ne sont pas mentionnés à nouveau',
    );
  });

  it('is given by its total where that leaves room for no fewer than more than are named', () => {
    expect(found({ returnedMin: 12, named: 10 })).toBe(
      '12 to 13 of the 17 members of 2014 returned in 2016: the stated total leaves no other number open',
    );
  });
});

describe('who came again of a meeting to which more came than are named', () => {
  const partial = { ...complete, unnamedBeforeMin: 3, unnamedBeforeMax: 3 } as const;
  const more = (values: Range): Note => ({
    code: 'note.retention-unnamed-before',
    values: { from: 'pesnet-1', ...values },
  });

  it('is told of those named, never of all its members', () => {
    expect(found(partial)).toBe('10 of the 17 members named in 2014 returned in 2016');
    expect(found(partial, 'fr')).toBe('10 des 17 membres mentionnés en 2014 sont revenus en 2016');
    expect(found(partial, 'ar')).toBe(
      'عاد 10 من أصل 17 ممن ذُكرت أسماؤهم في عام 2014 إلى المشاركة في عام 2016',
    );
    for (const values of [{}, open, { returnedMin: 12, named: 10 }, { unknown: 2 }])
      expect(found({ ...values, unnamedBeforeMax: 3 })).toContain('of the 17 members named in 2014');
    expect(found({ ...partial, of: 1, returnedMin: 1, returnedMax: 1 })).toBe(
      'The one member named in 2014 returned in 2016',
    );
    expect(actual(noteSentence(note(partial)))).toBe(
      '10 of 17 named returned; 19 are new; 7 are not named again',
    );
  });

  it('says how many more came to it, or may have come', () => {
    expect(actual(noteSentence(more({ max: 3, certainty: 'exact' })))).toBe(
      '3 more members came to pesnet-1 unnamed and are not counted here',
    );
    expect(actual(noteSentence(more({ max: 1, certainty: 'range' })), 'fr')).toBe(
      'Outre les membres mentionnés, 1 autre membre a pu venir à la pesnet-1\u202f; il n’est pas compté ici',
    );
    expect(actual(noteSentence(more({ max: 2, certainty: 'exact' })), 'ar')).toContain('عضوان آخران');
  });

  it('says nothing where a least number is none', () => {
    expect(actual(noteSentence(note({ ...open, returnedMin: 0, newMin: 0 })))).toBe(
      'None of 17 is known to have returned; how many are new is not known; 7 are not named again',
    );
    expect(actual(noteSentence(note({ ...complete, newMin: 0, newMax: 1 })))).toBe(
      '10 of 17 returned; 0 to 1 are new; 7 are not named again',
    );
  });
});

describe('what is not known', () => {
  it('is never given as zero', () => {
    expect(() => noteSentence({ code: 'note.no-list', values: { meetings: null } })).toThrow('meetings');
    expect(() => actual(sentence('plural-countries', { n: Number.NaN }))).toThrow('not known');
  });

  it('leaves out how many speakers are of a group', () => {
    const speakers = { code: 'note.named-as-speakers', values: { meeting: 'X', named: null } };
    expect(actual(noteSentence(speakers))).toBe(
      'X: members are known only because a report names speakers; the list is partial, and no list of participants is published',
    );
  });
});

describe('breadth of a group', () => {
  const rows = [
    ['network-meeting', '2014-04-29', 'complete', 8, 22, 8],
    ['network-meeting', '2016-09-27', 'partial', null, 22, 13],
    ['network-meeting', '2021-06-02', 'none', null, 22, null],
  ] as const;
  const of = (count: number) =>
    tableOf({
      question: 'participationByMeeting',
      columns: [
        'kind attribute code:kind',
        'start attribute date',
        'list attribute code:list',
        'countries measure count',
        'of measure count',
        'named measure count',
      ],
      rows: rows.slice(0, count),
      notes: [{ code: 'note.stated-not-by-group', values: {} }],
    });

  it('says who is named, and never that a partial list is all', () => {
    const finding = breadthFinding(of(3));
    expect(actual(finding)).toBe('Named on published lists: 8 of 22 in 2014, at least 13 of 22 in 2016');
    expect(actual(finding, 'fr')).toContain('8 sur 22 en 2014, au moins 13 sur 22 en 2016');
    expect(actual(finding, 'ar')).toContain('8 من أصل 22 في عام 2014، و13 على الأقل من أصل 22 في عام 2016');
    expect(actual(breadthFinding(of(1)))).toBe('Named on the published list: 8 of 22 in 2014');
    expect(breadthFinding(of(0)).key).toBe('breadth.shown');
  });
});

it('the matrix counts published lists, not speakers', () => {
  const listed = withLists(
    attendanceMatrix,
    (country, meeting) => country === 'TUR' && meeting === 'pesnet-1',
  );
  expect(actual(matrixFinding(listed))).toBe(
    '1 member is named at least once; 2 meetings have no published list',
  );
});
