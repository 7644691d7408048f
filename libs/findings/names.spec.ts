import { LANGUAGES } from '@libs/vocabulary';
import { i18nOf } from '../../test/i18n.js';
import { meetingName, namesOf } from './names.js';

const meeting = (
  id: string,
  kind: string,
  ordinal: number | null,
  startDate: string | null = '2018-05-04',
) => ({
  ...{ id, kind, ordinal, startDate },
  ...{ place: 'ankara', mode: 'on-site' },
});
const frame = {
  network: { members: [], observers: [], fictional: false },
  meetings: [
    meeting('numbered', 'network-meeting', 4),
    meeting('plain', 'network-meeting', null),
    meeting('undated', 'network-meeting', null, null),
    meeting('nfp', 'nfp-meeting', null),
    meeting('ministers', 'iclm', null),
  ],
  thematicAreas: [],
  sources: [],
  terms: [
    { list: 'place', code: 'ankara', name: { en: 'Ankara', fr: 'Ankara', ar: 'أنقرة', original: 'en' } },
  ],
};

describe('the name of a meeting', () => {
  const named = (id: string) =>
    LANGUAGES.map((language) => {
      const { t } = i18nOf(language);
      return namesOf(frame, language, t)('meeting', id);
    });

  it('is its number, or its kind where it has none, with place and year', () => {
    expect(named('numbered')[0]).toBe('4th meeting, Ankara 2018');
    expect(named('plain')).toEqual([
      'Network meeting, Ankara 2018',
      'Réunion du Réseau, Ankara 2018',
      'اجتماع الشبكة، أنقرة 2018',
    ]);
    expect(named('undated')[0]).toBe('Network meeting, Ankara');
    expect(named('nfp')[0]).toBe('Focal-point meeting, Ankara 2018');
    expect(named('ministers')).toEqual([
      'Conference of labour ministers, Ankara 2018',
      'Conférence des ministres du Travail, Ankara 2018',
      'مؤتمر وزراء العمل، أنقرة 2018',
    ]);
  });

  it('has no number without one on the meeting’s own page either', () => {
    const nowhere = { place: 'none', year: 'none' };
    const [en, fr, ar] = LANGUAGES.map((language) => {
      const { t } = i18nOf(language);
      return ['network-meeting', 'iclm'].map((kind) => meetingName({ kind, ordinal: null }, nowhere, t));
    });
    expect(en).toEqual(['Network meeting', 'Conference of labour ministers']);
    expect(fr).toEqual(['Réunion du Réseau', 'Conférence des ministres du Travail']);
    expect(ar).toEqual(['اجتماع الشبكة', 'مؤتمر وزراء العمل']);
  });
});

describe('what the network names itself', () => {
  const name = { en: 'Work Plan 2027-2029', fr: 'Plan de travail 2027-2029', ar: null, original: 'en' };
  const own = { ...frame, terms: [{ list: 'code:programme', code: '2027-2029', name }] };

  it('is called by its row, in the language of its writing where it is not translated', () => {
    const named = LANGUAGES.map((language) =>
      namesOf(own, language, i18nOf(language).t)('code:programme', '2027-2029'),
    );
    expect(named).toEqual([name.en, name.fr, name.en]);
  });

  it('is called by its code where neither a row nor a message names it', () => {
    const label = namesOf(own, 'en', (key) => key);
    expect(label('code:programme', '2030-2032')).toBe('2030-2032');
    expect(label('place', 'kuala-lumpur')).toBe('kuala-lumpur');
    expect(label('indicator', 'OWN.1')).toBe('OWN.1');
  });
});
