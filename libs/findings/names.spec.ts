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
