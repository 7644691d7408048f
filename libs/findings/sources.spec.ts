import { i18nOf } from '../../test/i18n.js';
import { namesOf } from './names.js';
import { citedSource, sourceRetrieved, sourceTitle } from './sources.js';

const LANGUAGES = ['en', 'fr', 'ar'] as const;
const entered = {
  id: 'entered-2026-10-01',
  title: 'Entered in PESNET Observatory',
  taken: 'what its users entered on that day',
  publisher: 'PESNET Observatory',
};

describe('H1: the title of a source', () => {
  it('is in the reader’s language where the product itself is the source, on whichever day', () => {
    const titles = [
      'Entered in PESNET Observatory',
      'Saisi dans l’Observatoire PESNET',
      'أُدخل في مرصد \u2068PESNET\u2069',
    ];
    for (const id of ['entered', 'entered-2026-10-01'])
      expect(LANGUAGES.map((language) => sourceTitle({ ...entered, id }, i18nOf(language).t))).toEqual(
        titles,
      );
  });

  it('is so for series that the product derives and for invented figures, too', () => {
    for (const id of ['derived', 'fictional']) {
      const own = { ...entered, id };
      const texts = LANGUAGES.flatMap((language) => {
        const { t } = i18nOf(language);
        return [sourceTitle(own, t), sourceRetrieved(own, t)];
      });
      expect(new Set(texts).size).toBe(6);
    }
  });

  it('is as printed where others published it', () => {
    const page = { ...entered, id: 'sesric-1', title: 'Event page' };
    for (const language of LANGUAGES) expect(sourceTitle(page, i18nOf(language).t)).toBe('Event page');
  });

  it('stands beside the product’s name in the language, and its day', () => {
    const { t } = i18nOf('fr');
    const sources = [entered];
    const frame = {
      network: { members: [], observers: [], fictional: false },
      meetings: [],
      thematicAreas: [],
      sources,
    };
    expect(namesOf(frame, 'fr', t)('source', entered.id)).toBe('Observatoire PESNET');
    expect(citedSource({ title: sourceTitle(entered, t), pageDate: '2026-10-01' })).toBe(
      'Saisi dans l’Observatoire PESNET, 2026-10-01',
    );
  });
});
