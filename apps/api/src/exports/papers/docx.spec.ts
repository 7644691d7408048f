import { partsOf } from '../../../../../test/package.js';
import { readerOf } from '../../../../../test/reader.js';
import type { FileReader } from '../readers.service.js';
import { docxOf } from './docx.js';
import type { Paper } from './paper.js';

const hostile = [
  '<script>alert(1)</script>',
  ']]> & <w:t>',
  '=HYPERLINK("http://evil.example","x")',
  'a\u202Egnirts\u202C',
  'nul\u0000 and half \ud800 a letter',
  '👩🏽‍🚀 مرحبا',
  'x'.repeat(10_000),
];

function reader(language: 'en' | 'ar'): FileReader {
  return { ...readerOf(language, ['apps/api/src/exports/messages']), source: () => undefined };
}

function paper(words: readonly string[]): Paper {
  const chart = {
    title: words[0] ?? '',
    words: words[1] ?? '',
    years: [2020, 2021],
    lines: [{ name: words[2] ?? '', colour: '0B5C5A', values: [1.5, null] }],
    format: '0',
  };
  return {
    kicker: words[0] ?? '',
    title: words[1] ?? '',
    under: words[2] ?? '',
    foot: words[3] ?? '',
    blocks: [
      { kind: 'list', items: words },
      { kind: 'table', heads: words.slice(0, 2), rows: [words.slice(2, 4)], widths: [50, 50] },
      { kind: 'charts', charts: [chart] },
    ],
  };
}

describe('a paper as DOCX', () => {
  it.each(['en', 'ar'] as const)(
    'holds hostile texts as texts, whole and in their order (%s)',
    async (language) => {
      const parts = partsOf(await docxOf(paper(hostile), reader(language), false));
      expect(parts.faults()).toEqual([]);
      const words = parts
        .words('word/document.xml')
        .map((text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'))
        .map((text) => text.replaceAll('&apos;', "'").replaceAll('&amp;', '&'));
      for (const text of hostile)
        expect(words).toContain(
          text.replace(/[\u0000\u202a-\u202e]|[\ud800-\udfff](?![\udc00-\udfff])/gu, ''),
        );
      expect(parts.text('word/document.xml')).not.toMatch(
        /<script|HYPERLINK "|w:instrText[^>]*>[^<]*HYPERLINK/,
      );
    },
  );

  it('has its chart’s figures as a native chart with a data sheet, and its words for those who cannot see it', async () => {
    const parts = partsOf(await docxOf(paper(['Title', 'In words', 'Line', 'Foot']), reader('en'), true));
    expect(parts.text('word/charts/chart1.xml')).toMatch(/<c:v>1\.5<\/c:v>/);
    expect(parts.text('word/document.xml')).toMatch(/<wp:docPr [^>]*descr="In words"/);
    expect(parts.names.some((name) => name.endsWith('.xlsx'))).toBe(true);
    expect(parts.words('word/document.xml')[0]).toContain('invented');
  });
});
