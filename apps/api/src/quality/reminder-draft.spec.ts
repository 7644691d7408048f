import { codesOf, LANGUAGES } from '@libs/vocabulary';
import { draftReminder } from './reminder-draft.js';

const all = codesOf('quality-item').map((item) => ({ item, known: 1, of: 3, names: ['A <name>'] }));
const about = { country: 'Côte d’Ivoire', link: 'https://pesnet.example.org/countries/CIV' };

describe.each(LANGUAGES)('the draft of a reminder in %s', (language) => {
  it('names every kind of thing that is missing with its figures, and leaves no word to fill in', () => {
    const { subject, text } = draftReminder({ ...about, language, missing: all });
    expect(subject + text).not.toMatch(/[{}']/);
    expect(subject).toContain('Côte d’Ivoire');
    const lines = text.split('\n');
    expect(lines).toContain(about.link);
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(all.length);
    expect(lines.filter((line) => line === '· A <name>')).toHaveLength(all.length);
    // An institution or a focal point is there or not; the others say how many.
    expect(lines.filter((line) => line.startsWith('- ') && /1.*3/.test(line))).toHaveLength(all.length - 2);
    for (const { item } of all) expect(text).not.toContain(`- ${item}`);
  });

  it('says so where nothing is missing', () => {
    const { text } = draftReminder({ ...about, language, missing: [] });
    expect(text).not.toMatch(/^- /m);
    expect(text).toContain(about.link);
  });
});

it('breaks no line of a French reminder before its high signs', () => {
  for (const missing of [all, []]) {
    const { text } = draftReminder({ ...about, language: 'fr', missing });
    expect(text).not.toMatch(/[^\u202f][;?!]|[^\u202f]:(?!\/\/)/);
  }
});
