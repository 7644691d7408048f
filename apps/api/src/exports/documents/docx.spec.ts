import { all, below, OfficeFile } from '../../../../../test/office-file.js';
import { i18nOf } from '../../../../../test/i18n.js';
import type { FileI18n } from '../i18n.service.js';
import { docxOf } from './docx.js';
import type { DocumentContent } from './document.js';

const hostile = [
  '<script>alert(1)</script>',
  ']]> & <w:t>',
  '=HYPERLINK("http://evil.example","x")',
  'a\u202Egnirts\u202C',
  'nul\u0000 and half \ud800 a letter',
  '👩🏽‍🚀 مرحبا',
  'x'.repeat(10_000),
];

function reader(language: 'en' | 'ar'): FileI18n {
  return { ...i18nOf(language, ['apps/api/src/exports/messages']), source: () => undefined };
}

function documentOf(words: readonly string[]): DocumentContent {
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

describe('a document as DOCX', () => {
  it.each(['en', 'ar'] as const)(
    'holds hostile texts as texts, whole and in their order (%s)',
    async (language) => {
      const file = new OfficeFile(await docxOf(documentOf(hostile), reader(language), false));
      expect(file.faults()).toEqual([]);
      const document = file.xml('word/document.xml');
      const ids = all(document, 'wp:docPr').map(({ attributes }) => attributes['id']);
      expect(new Set(ids).size).toBe(ids.length);
      const words = all(document, 'w:t').map(({ text }) => text);
      for (const text of hostile)
        expect(words).toContain(
          text.replace(/[\u0000\u202a-\u202e]|[\ud800-\udfff](?![\udc00-\udfff])/gu, ''),
        );
      const acting = below(document).filter(
        ({ name, attributes, text }) =>
          name === 'script' ||
          /HYPERLINK/.test(name === 'w:instrText' ? text : (attributes['w:instr'] ?? '')),
      );
      expect(acting).toEqual([]);
    },
  );

  it('has its chart’s figures as a native chart with a data sheet, and its words for those who cannot see it', async () => {
    const file = new OfficeFile(
      await docxOf(documentOf(['Title', 'In words', 'Line', 'Foot']), reader('en'), true),
    );
    const document = file.xml('word/document.xml');
    expect(all(file.xml('word/charts/chart1.xml'), 'c:v').map(({ text }) => text)).toContain('1.5');
    expect(all(document, 'wp:docPr').map(({ attributes }) => attributes['descr'])).toContain('In words');
    expect(file.named(/\.xlsx$/)).toHaveLength(1);
    expect(all(document, 'w:t')[0]?.text).toContain('invented');
  });
});
