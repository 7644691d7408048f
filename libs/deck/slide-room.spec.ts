import { all, child, type Element } from '../../test/office-file.js';
import type { DeckSlide, Drawing } from './deck.js';
import { contrast } from './ooxml/color.js';
import { deckIn, fileOf, first, partsNumbered, style } from '../../test/odd-deck.js';

describe('what one slide has no room for', () => {
  const names = (n: number, word = 'Result'): string[] =>
    Array.from({ length: n }, (_, at) => `${word} ${at + 1}`);
  const plain = { subtitle: 'About', reading: ['A note'], source: 'Source: SESRIC', notes: [] };
  const slideOf = (drawing: Drawing): DeckSlide => ({ ...plain, kind: 'content', title: 'Title', drawing });
  const textsOf = (parts: readonly Element[]): string[] =>
    parts.map((slide) =>
      all(slide, 'a:t')
        .map(({ text }) => text)
        .join(' '),
    );

  it('D6: 24 bars stand on two slides that say so, on one scale, and each is named', async () => {
    const values = names(24).map((_, at) => at + 1);
    const bars: Drawing = {
      ...{
        kind: 'bars',
        direction: 'across',
        stacked: false,
        categories: names(24),
        format: '0',
        alt: 'Bars',
      },
      series: [{ name: 'Progress', color: 'accent1', values }],
    };
    const file = await fileOf(deckIn('en', [slideOf(bars)]));
    const charts = file.named(/charts\/chart\d+\.xml$/).map((name) => file.xml(name));
    const drawn = charts.map((chart) =>
      all(chart, 'c:val').flatMap((one) => all(one, 'c:pt').map(({ text }) => text)),
    );
    expect(drawn.flat()).toEqual(values.map(String));
    expect(charts.map((chart) => all(chart, 'c:max')[0]?.attributes['val'])).toEqual(
      charts.map(() => all(first(charts), 'c:max')[0]?.attributes['val']),
    );
    expect(charts.every((chart) => all(chart, 'c:tickLblSkip')[0]?.attributes['val'] === '1')).toBe(true);
    const texts = textsOf(partsNumbered(file, 1));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('1 to 12 of 24, others next');
    expect(texts[1]).toContain('13 to 24 of 24, others before');
    for (const text of texts) expect(text).toContain('A note');
  });

  it('D6: of eight lines the first stand beside the network, and so do the others', async () => {
    const line = (name: string, reference = false) => ({
      name,
      color: 'accent1' as const,
      values: [1, 2],
      reference,
    });
    const lines: Drawing = {
      ...{ kind: 'lines', years: [2020, 2021], format: '0', alt: 'Lines' },
      series: [...names(8, 'Member').map((name) => line(name)), line('Network', true)],
    };
    const file = await fileOf(deckIn('en', [slideOf(lines)]));
    const drawn = file
      .named(/charts\/chart\d+\.xml$/)
      .map((name) =>
        all(file.xml(name), 'c:ser').map((series) => all(child(series, 'c:tx'), 'c:v')[0]?.text),
      );
    expect(drawn).toEqual([
      [...names(8, 'Member').slice(0, 4), 'Network'],
      [...names(8, 'Member').slice(4), 'Network'],
    ]);
  });

  const matrix = (meetings: number, inTime = true): Drawing => ({
    kind: 'heat',
    inTime,
    blocks: [22, 18, 17].map((members, group) => ({
      head: `Group ${group + 1}`,
      columns: Array.from({ length: meetings }, (_, at) => String(2014 + at)),
      rows: names(members, `Country of group ${group + 1} number`).map((head) => ({
        head,
        cells: Array.from({ length: meetings }, (_, at) => ({ text: `s${at}`, step: 1 })),
      })),
    })),
    keys: [{ step: 1, sign: '●', text: 'Attended' }],
    alt: 'Matrix',
  });

  it('D15: a matrix of 57 members is grouped, every cell of it, in letters of 12 points or more', async () => {
    for (const meetings of [5, 10]) {
      const file = await fileOf(deckIn('en', [slideOf(matrix(meetings))]));
      const parts = partsNumbered(file, 1);
      const rows = parts.flatMap((slide) =>
        all(slide, 'a:tbl').flatMap((table) => all(table, 'a:tr').slice(1)),
      );
      expect(rows).toHaveLength(57);
      expect(rows.flatMap((row) => all(row, 'a:tc').slice(1))).toHaveLength(57 * meetings);
      for (const slide of parts) {
        const groups = new Set(all(slide, 'a:tbl').map((table) => all(table, 'a:tc')[0]?.text));
        expect(groups.size).toBe(1);
      }
    }
  });

  it('D17: time runs from left to right in Arabic too: in bars, tables and matrices', async () => {
    const file = await fileOf(deckIn('ar', [slideOf(matrix(3)), slideOf(matrix(3, false))]));
    const heads = (number: number): (string | undefined)[] =>
      all(first(partsNumbered(file, number)), 'a:tr')[0]
        ?.children.slice(1)
        .map(({ text }) => text) ?? [];
    // A table that is read from the right begins there.
    expect(heads(1)).toEqual(['2016', '2015', '2014']);
    expect(heads(2)).toEqual(['2014', '2015', '2016']);
    const bars: Drawing = {
      ...{
        kind: 'bars',
        direction: 'up',
        stacked: false,
        categories: ['2014', '2016'],
        format: '0',
        alt: 'Bars',
      },
      ...{ inTime: true, series: [{ name: 'Arab', color: 'accent1', values: [8, 13] }] },
    };
    const chart = (await fileOf(deckIn('ar', [slideOf(bars)]))).xml('ppt/charts/chart1.xml');
    expect(all(child(first(all(chart, 'c:catAx')), 'c:scaling'), 'c:orientation')[0]?.attributes['val']).toBe(
      'minMax',
    );
  });

  it('D14: notes without room beside the drawing follow on a slide of their own', async () => {
    const reading = names(
      9,
      'A long note that takes a whole line of the slide because it explains all that there is to explain of figure number',
    );
    const file = await fileOf(
      deckIn('fr', [{ ...slideOf({ kind: 'words', paragraphs: ['Words'] }), reading }]),
    );
    const parts = textsOf(partsNumbered(file, 1));
    expect(parts.length).toBeGreaterThan(1);
    for (const note of reading) expect(parts.join(' ')).toContain(note);
  });

  it('D16: every filling of a mark can be told from paper, and hybrid is neither on site nor virtual', async () => {
    const dots = (fill: 'filled' | 'hollow' | 'half') => ({
      ...{ name: fill, color: 'accent1' as const, marker: 'circle' as const, fill },
      points: [{ day: '2014-04-29', value: 17, label: '17' }],
    });
    const scatter: Drawing = {
      ...{ kind: 'scatter', limit: null, format: '0', alt: 'Dots' },
      series: [dots('filled'), dots('hollow'), dots('half')],
    };
    const chart = (await fileOf(deckIn('en', [slideOf(scatter)]))).xml('ppt/charts/chart1.xml');
    const fills = all(chart, 'c:marker').map((marker) => {
      const ground = first(child(marker, 'c:spPr').children);
      return [...all(ground, 'a:srgbClr'), ...all(ground, 'a:schemeClr')].map(
        ({ attributes }) => attributes['val'] ?? '',
      );
    });
    expect(new Set(fills.map(String)).size).toBe(3);
    const hex = (name: string): string => (name === 'accent1' ? style.colors.accent1 : `#${name}`);
    for (const name of fills.flat()) expect(contrast(hex(name), style.colors.lt1)).toBeGreaterThanOrEqual(3);
  });

  it('breaks no word: columns are as wide as their longest', async () => {
    const heads = [
      'Thematic area',
      'Participations',
      'Countries',
      'Communiqué',
      'Beneficiaries',
      'Responsibilities',
    ];
    const rows: Drawing = {
      kind: 'rows',
      columns: heads.map((head, at) => ({ head, weight: at === 0 ? 9 : 0.4, number: at > 0 })),
      rows: [heads.map(() => '1')],
      of: 1,
      alt: 'Rows',
    };
    const file = await fileOf(deckIn('en', [slideOf(rows)]));
    const slide = file.xml('ppt/slides/slide1.xml');
    const widths = all(slide, 'a:gridCol').map(({ attributes }) => Number(attributes['w']) / 914_400);
    const size = Number(all(first(all(slide, 'a:tc')), 'a:rPr')[0]?.attributes['sz']) / 100;
    // In Arial a letter is about half as wide as it is high.
    for (const [at, head] of heads.entries()) {
      const longest = Math.max(...head.split(' ').map((word) => word.length));
      expect([head, (widths[at] ?? 0) >= (longest * size * 0.52) / 72 + 0.1]).toEqual([head, true]);
    }
  });
});
