import { describe, expect, it } from '@jest/globals';
import { pagePicture } from './page-picture.js';
import { pictureStyles } from './picture-styles.js';

const SHEET = `:root,[data-theme=light]{--ink:var(--lightningcss-light,#1b1f24)var(--lightningcss-dark,#eceae5);--paper:var(--lightningcss-light,#fbfaf7)var(--lightningcss-dark,#14171a)}
:root{--text-12:.75rem}@media (max-width:60rem){:root{--ink:red}._value_1{fill:red}}._value_1{fill:var(--ink);font-size:var(--text-12)}._link_1:hover{fill:red}`;
const styles = pictureStyles(SHEET);

const figure = (finding: string, plot: string) =>
  `<figure id="a"><figcaption><h2 id="a-title" class="x">${finding}</h2></figcaption>${plot}</figure>`;
const plot = (width: number, content: string) =>
  `<svg width="${width}" height="340" class="_chart_1">${content}</svg>`;
const pageOf = (markup: string) => ({
  isFound: true,
  title: 'Participation · PESNET Observatory',
  markup: `<h1>Who takes part?</h1>${markup}`,
  styles: '[data-style="0"][data-style]{fill:var(--ink)}',
  answers: '[]',
});
const pictureOf = (markup: string, language: 'en' | 'ar' = 'en') =>
  pagePicture({ page: pageOf(markup), language, styles });
const textsIn = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, words = '']) => words.replace(/<[^>]*>/g, ''));

describe('the picture of a page', () => {
  it('shows the first plot below its own finding, not below that of a chart without a drawing', () => {
    const svg = pictureOf(
      figure('57 members in a table', '<svg width="14" height="14"></svg>') +
        figure('20 members took part', plot(633, '<text x="1">20</text>')),
    );
    expect(textsIn(svg)).toEqual(['20 members took part', '20', 'Participation · PESNET Observatory']);
  });

  it('says what the page asks where it has no plot', () => {
    expect(textsIn(pictureOf(''))).toEqual(['Who takes part?', 'Participation · PESNET Observatory']);
  });

  it('is in the light colours, with no variable and no rule of a width or a state', () => {
    const svg = pictureOf(figure('20', plot(633, '<path data-style="0"/>')));
    expect(svg).toContain('._value_1{fill:#1b1f24;font-size:12px}');
    expect(svg).toContain('[data-style="0"]{fill:#1b1f24}');
    expect(svg).not.toMatch(/var\(|red|hover/);
  });

  it('says that its figures are fictional, also where they are in no drawing', () => {
    const banner = '<aside aria-label="Fictional network"><p>Nothing here is real.</p></aside>';
    expect(textsIn(pictureOf(banner)).at(-1)).toBe('Participation · PESNET Observatory · Fictional network');
  });

  it('keeps a long finding in two lines, of nearly the same length', () => {
    const finding = 'Unemployment rate, Network: 4.9% in 1991 (57 members), 5.1% in 2025 (54 members) of 57';
    const [first = '', second = ''] = textsIn(pictureOf(figure(finding, plot(633, ''))));
    expect(`${first} ${second}`).toBe(finding);
    expect(Math.abs(first.length - second.length)).toBeLessThan(15);
    const [, cut = ''] = textsIn(pictureOf(figure(`${finding}: `.repeat(4), plot(633, ''))));
    expect(cut).toMatch(/ …$/);
  });

  it('lets Arabic words begin at their right end, and numbers of an axis where they were', () => {
    const content =
      '<text x="9" direction="rtl">57 عضوًا</text><text x="3" text-anchor="end" direction="ltr">40</text>';
    const svg = pictureOf(figure('شارك 20 عضوًا', plot(633, content)), 'ar');
    expect(svg).toContain('<text text-anchor="end" x="9" direction="rtl">\u202b57 عضوًا\u202c</text>');
    expect(svg).toContain('<text x="3" text-anchor="end" direction="ltr">40</text>');
    expect(svg).toMatch(/<text x="1144" y="[\d.]+" text-anchor="end"[^>]*>\u202bشارك/);
  });
});
