import { LANGUAGES } from '@libs/vocabulary';
import type { MailKind } from './letter-template.js';
import { renderLetter, letterFromText } from './letters.js';
import { minutesToNextTry } from './retry.js';

const kinds = ['invitation', 'reset', 'password-changed', 'address', 'address-asked'] as const;
const pages: Readonly<Partial<Record<MailKind, string>>> = {
  ...{ invitation: 'invitation', address: 'address', 'address-asked': 'account' },
};
const about = { name: 'Aïcha <b>', publicUrl: 'https://pesnet.example.org', secret: 'abc' };

describe.each(LANGUAGES)('a letter in %s', (language) => {
  it.each(kinds)('(%s) has its link on a line of its own, and no word left to fill in', (kind) => {
    const { subject, text, html } = renderLetter({ ...about, kind, language });
    const page = pages[kind] ?? 'reset';
    const link = `https://pesnet.example.org${language === 'en' ? '' : `/${language}`}/${page}#abc`;
    expect(text.split('\n')).toContain(link);
    expect(html).toContain(`href="${link}"`);
    expect(subject + text + html).not.toMatch(/[{}]|'/);
    expect(html).toContain('Aïcha &lt;b&gt;');
    expect(html).toContain(`dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
  });
});

describe('a letter that someone wrote', () => {
  it('goes out in its own words and lines, and shows signs of markup as signs', () => {
    const { subject, text, html } = letterFromText('تذكير', 'Dear <b>\nx & y\n\n{name} {link}', 'ar');
    expect([subject, text]).toEqual(['تذكير', 'Dear <b>\nx & y\n\n{name} {link}\n']);
    expect(html).toContain('<p>Dear &lt;b&gt;<br>x &amp; y</p>\n<p>{name} {link}</p>');
    expect(html).toContain('dir="rtl"');
  });
});

describe('letters', () => {
  it('differ in every language', () => {
    for (const kind of kinds) {
      const texts = LANGUAGES.map((language) => renderLetter({ ...about, kind, language }).subject);
      expect(new Set(texts).size).toBe(3);
    }
  });

  it('are tried for about two days, less and less often, and then given up', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map(minutesToNextTry);
    expect(waits.at(-1)).toBeNull();
    const known = waits.filter((wait) => wait !== null);
    expect(known).toEqual([...known].sort((a, b) => a - b));
    expect(known.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(24 * 60);
  });
});
