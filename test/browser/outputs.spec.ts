import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { slidesOf } from '@libs/deck';
import { LANGUAGES } from '@libs/vocabulary';
import { nightly } from '../nightly.js';
import { everyEntry, stageOf } from '../e2e/outputs/answers.js';
import { frameOf, i18nOn, deckContextOn } from '../e2e/outputs/page.js';
import { goTo, openBrowser, openPage, server, textOf, type Browser, type Page } from './browser.js';

/** What is seen of a text: without marks of direction. */
const seen = (text: string): string =>
  text.replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '').replace(/\s+/g, ' ');

const places = [
  ['real', 'REAL', '/', ['depth', 'groups', 'activities-by-theme']],
  ['fictional', 'FICTIONAL', '/', ['depth', 'activities-by-theme']],
  ['fictional', 'FICTIONAL', '/cooperation', ['matches']],
] as const;
/** By day each page in one of the languages. */
const pages = LANGUAGES.flatMap((language, turn) =>
  places.flatMap((place, index) => (nightly || index === turn ? [[language, ...place] as const] : [])),
);

describe('a page', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    ({ page } = await openPage(browser));
  });
  afterAll(() => browser.close());

  it.each(pages)(
    'in %s of the %s network says what its slides say (%s%s)',
    async (language, network, name, path, keys) => {
      const frame = await frameOf(network);
      const all = everyEntry(frame.network.members[0]?.code ?? '', 'chart');
      const slides = all.slides.filter(
        (slide) => 'choice' in slide && keys.some((key) => key === slide.choice.key),
      );
      const story = { ...all, slides };
      const stage = await stageOf(story, language, network);
      const actual = slidesOf(story, stage, deckContextOn(frame, i18nOn(frame, language)), {
        ...frame.network,
        ...{ version: 0, hash: '' },
      });
      await goTo(page, `${server(name)}${language === 'en' ? '' : `/${language}`}${path}`);
      const main = seen(await textOf(page, 'main'));
      for (const { title } of actual) expect(main).toContain(seen(title));
    },
  );
});
