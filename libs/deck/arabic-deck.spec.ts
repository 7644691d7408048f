import { all, child, OfficeFile, type Element } from '../../test/office-file.js';
import { deckIn, fileOf, partsNumbered, slidesWith } from '../../test/odd-deck.js';

let english: OfficeFile;
let arabic: OfficeFile;

beforeAll(async () => {
  english = await fileOf(deckIn('en'));
  arabic = await fileOf(deckIn('ar'));
});

describe('a deck in Arabic', () => {
  it('runs from right to left: texts, tables, notes and the whole presentation', () => {
    const file = arabic;
    expect(file.xml('ppt/presentation.xml').attributes['rtl']).toBe('1');
    for (const name of file.named(/(slides\/slide|notesSlides\/notesSlide)\d+\.xml$/)) {
      const slide = file.xml(name);
      // The letters of a country's code in a tile are Latin, and run as Latin does.
      const paragraphs = all(slide, 'a:pPr').filter(({ attributes }) => attributes['rtl'] !== '1');
      expect(paragraphs.length).toBeLessThanOrEqual(1);
      for (const body of all(slide, 'a:bodyPr')) expect(body.attributes['rtlCol']).toBe('1');
      for (const table of all(slide, 'a:tblPr')) expect(table.attributes['rtl']).toBe('1');
    }
    const aligned = partsNumbered(file, 2)
      .flatMap((slide) => all(slide, 'a:pPr'))
      .map(({ attributes }) => attributes['algn']);
    expect(aligned).toContain('r');
  });

  it('turns bars and axes round, and lets time run on', () => {
    const [standing, lying, lines] = [1, 2, 3].map((number) => arabic.xml(`ppt/charts/chart${number}.xml`));
    const axis = (chart: Element | undefined, name: string) => {
      const found = chart && all(chart, name)[0];
      return {
        orientation: found && all(found, 'c:orientation')[0]?.attributes['val'],
        crosses: found && all(found, 'c:crosses')[0]?.attributes['val'],
      };
    };
    expect(axis(standing, 'c:catAx').orientation).toBe('maxMin');
    expect(axis(lying, 'c:valAx').orientation).toBe('maxMin');
    expect(axis(lines, 'c:dateAx').orientation).toBe('minMax');
    expect(axis(lines, 'c:valAx').crosses).toBe('max');
    const bars = english.xml('ppt/charts/chart1.xml');
    expect(axis(bars, 'c:catAx').orientation).toBe('minMax');
  });

  it('mirrors its sheets, names a font for Arabic, and parts Latin words as Latin', async () => {
    const theme = arabic.xml('ppt/theme/theme1.xml');
    expect(all(theme, 'a:minorFont').flatMap((font) => all(font, 'a:cs'))[0]?.attributes['typeface']).toBe(
      'Arial',
    );
    const sheet = new OfficeFile(arabic.bytes('ppt/embeddings/chart1.xlsx')).xml('xl/worksheets/sheet1.xml');
    expect(all(sheet, 'sheetView')[0]?.attributes['rightToLeft']).toBe('1');
    const [slide] = slidesWith([{ kind: 'words', paragraphs: ['المصدر: World Bank ثم'] }]).slice(1);
    const file = await fileOf(deckIn('ar', slide ? [slide] : []));
    const runs = all(file.xml('ppt/slides/slide1.xml'), 'a:r').map((run) => [
      child(run, 'a:rPr').attributes['lang'],
      child(run, 'a:t').text,
    ]);
    expect(runs).toEqual(
      expect.arrayContaining([
        ['ar-SA', 'المصدر: '],
        ['en-GB', 'World Bank'],
        ['ar-SA', ' ثم'],
      ]),
    );
  });
});
