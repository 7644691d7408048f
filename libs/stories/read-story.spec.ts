import { LANGUAGES } from '@libs/vocabulary';
import { chartKeys, entryOf } from './catalogue.js';
import { readChoices, readStory } from './read-story.js';
import { choicesOf, STORY_LIMITS, textsOf, titleOf, type Story } from './story.js';
import { templateKeys } from './story.js';
import { isTemplateKey, storyOf, templateNeeds } from './templates.js';

const one = (slide: unknown): unknown => ({ title: { en: 'A story' }, slides: [slide] });

function codesOf(input: unknown): string[] {
  const read = readStory(input);
  return 'slides' in read ? [] : read.map(({ path, code }) => `${path} ${code}`);
}

describe('a story from outside', () => {
  it('is taken over as it is where it holds', () => {
    const story: Story = {
      title: { en: 'Marrakech', ar: 'مراكش' },
      slides: [
        { kind: 'title', texts: { fr: { title: 'Réunion' } } },
        { kind: 'chart', choice: { key: 'breadth', filter: { yearFrom: 2014, kinds: ['network-meeting'] } } },
        { kind: 'table', choice: { key: 'activities', filter: { countries: ['MAR'] } } },
        { kind: 'figure', choice: { key: 'participations' } },
        { kind: 'text', texts: { en: { body: 'Words', notes: 'Say this' } } },
      ],
    };
    expect(readStory(story)).toEqual(story);
    expect(readStory(JSON.parse(JSON.stringify(story)))).toEqual(story);
  });

  it('has no title of blanks, and no half of a sign in a text', () => {
    const texts = { en: { title: 'q\ud800z', body: ' \t' } };
    expect(readStory({ title: { en: ' ', fr: 'Une histoire' }, slides: [{ kind: 'title', texts }] })).toEqual(
      {
        ...{ title: { fr: 'Une histoire' }, slides: [{ kind: 'title', texts: { en: { title: 'qz' } } }] },
      },
    );
  });

  it('keeps nothing that a story does not hold', () => {
    const read = readStory({
      ...Object(one({ kind: 'title', script: 'x', texts: { de: { title: 'x' } } })),
      admin: true,
    });
    expect(read).toEqual({ title: { en: 'A story' }, slides: [{ kind: 'title' }] });
  });

  it.each([
    ['nothing', undefined, ['slides needed']],
    ['a text', 'story', ['slides needed']],
    ['slides that are no list', { slides: { length: 3 } }, ['slides needed']],
    ['a slide that is nothing', one(null), ['slides.0.kind unknown-code']],
    ['a slide without a choice', one({ kind: 'chart' }), ['slides.0.choice.key unknown-code']],
    [
      'a key of every object',
      one({ kind: 'chart', choice: { key: 'constructor' } }),
      ['slides.0.choice.key unknown-code'],
    ],
    [
      'a figure drawn as a chart',
      one({ kind: 'chart', choice: { key: 'participations' } }),
      ['slides.0.kind unsupported-format'],
    ],
    [
      'a plan that the chart does not take',
      one({ kind: 'chart', choice: { key: 'breadth', plan: '2021-2022' } }),
      ['slides.0.choice.plan not-taken'],
    ],
    [
      'a year that is none',
      one({ kind: 'chart', choice: { key: 'breadth', filter: { yearFrom: 20.5 } } }),
      ['slides.0.choice.filter.yearFrom not-a-year'],
    ],
    [
      'a country that is none',
      one({ kind: 'chart', choice: { key: 'breadth', filter: { countries: ["X'; --"] } } }),
      ['slides.0.choice.filter.countries.0 unknown-code'],
    ],
    [
      'H5: a filter under a name that nothing reads',
      one({ kind: 'chart', choice: { key: 'breadth', filter: { group: ['arab'] }, groups: ['arab'] } }),
      ['slides.0.choice.groups not-taken', 'slides.0.choice.filter.group not-taken'],
    ],
    [
      'H5: codes that are no list of texts',
      one({ kind: 'chart', choice: { key: 'breadth', filter: { groups: 'arab', modes: [7] } } }),
      ['slides.0.choice.filter.groups not-valid', 'slides.0.choice.filter.modes.0 not-valid'],
    ],
    [
      'a title that is a number',
      one({ kind: 'text', texts: { en: { title: 3 } } }),
      ['slides.0.texts.en.title not-valid'],
    ],
  ])('is refused with what is wrong: %s', (_, input, codes) => {
    expect(codesOf(input)).toEqual(codes);
  });

  it('is bounded in slides and in words', () => {
    const slides = Array.from({ length: STORY_LIMITS.slides + 1 }, () => ({ kind: 'title' }));
    expect(codesOf({ slides })).toEqual(['slides too-many']);
    expect(codesOf({ slides: slides.slice(1) })).toEqual([]);
    const long = 'x'.repeat(STORY_LIMITS.body + 1);
    expect(codesOf(one({ kind: 'text', texts: { ar: { body: long } } }))).toEqual([
      'slides.0.texts.ar.body too-long',
    ]);
  });

  it('is refused for all that is wrong at once', () => {
    expect(readChoices([{ key: 'breadth' }, { key: '?' }, { key: 'needs', sex: 'F' }])).toEqual({
      problems: [
        { path: '1.key', code: 'unknown-code', value: '?' },
        { path: '2.sex', code: 'not-taken', value: 'needs' },
      ],
    });
  });
});

describe('the templates', () => {
  it.each(templateKeys)('%s is a story that can be kept', (key) => {
    const story = storyOf(key, { country: 'MAR', plan: '2021-2022' });
    expect(readStory(story)).toEqual(story);
  });

  it('say what they need first', () => {
    expect(templateKeys.filter((key) => templateNeeds[key] !== null)).toEqual([
      'country-visit',
      'plan-review',
    ]);
    expect(['hand-over', 'toString'].filter(isTemplateKey)).toEqual(['hand-over']);
  });

  it('tell the network meeting in twelve slides', () => {
    expect(storyOf('network-meeting').slides).toHaveLength(12);
    expect(choicesOf(storyOf('network-meeting'))).toHaveLength(11);
  });
});

describe('the catalogue', () => {
  it('has a name and a description of every template in three languages', async () => {
    for (const language of LANGUAGES) {
      const messages: Record<string, string> = (
        await import(`./messages.${language}.json`, { with: { type: 'json' } })
      ).default;
      const keys = [...templateKeys.flatMap((key) => [`template.${key}`, `template.${key}.about`])];
      expect(Object.keys(messages).sort()).toEqual(keys.sort());
    }
  });

  it('draws every chart from at least one question', () => {
    for (const key of chartKeys) expect(entryOf(key).questions.length).toBeGreaterThan(0);
  });
});

it('says a slide in the reader’s language, else as it was written', () => {
  const slide = { kind: 'text', texts: { fr: { title: 'Bonjour' } } } as const;
  expect(textsOf(slide, 'ar')).toEqual({ title: 'Bonjour' });
  expect(textsOf({ kind: 'text' }, 'en')).toEqual({});
  expect(titleOf({ title: { ar: 'عرض' }, slides: [slide] }, 'fr')).toBe('عرض');
});
