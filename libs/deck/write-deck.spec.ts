import type { Language } from '@libs/vocabulary';
import { all, below, type OfficeFile, type Element } from '../../test/office-file.js';
import { writeDeck } from './write-deck.js';
import { deckIn, drawings, fileOf, numberOf, partsNumbered, quietly } from '../../test/odd-deck.js';

let files: Readonly<Record<Language, OfficeFile>>;

beforeAll(async () => {
  files = { en: await fileOf(deckIn('en')), fr: await fileOf(deckIn('fr')), ar: await fileOf(deckIn('ar')) };
});

describe.each(['en', 'fr', 'ar'] as const)('a deck in %s, as PowerPoint opens it', (language) => {
  it('is whole in every part, says of each what it is, and leads nowhere that is not there', () => {
    const file = files[language];
    for (const name of file.named(/\.(xml|rels)$/)) expect(() => file.xml(name)).not.toThrow();
    const numbers = file.named(/slides\/slide\d+\.xml$/).map((name) => numberOf(file, name));
    expect(new Set(numbers).size).toBe(drawings.length + 1);
    expect(file.faults()).toEqual([]);
  });

  it('has types of their own for its parts, leaves none of them alone, and leads nowhere else', () => {
    const file = files[language];
    const xml = file.named(/^(ppt|docProps)\/.*\.xml$/);
    expect(xml.filter((name) => !file.typed.includes(name))).toEqual([]);
    const relations = ['', ...file.named(/(?<!\.rels)$/)].flatMap((name) => file.relations(name));
    expect(relations.filter(({ external }) => external)).toEqual([]);
    const reached = new Set(relations.map(({ target }) => target));
    const parts = file.names.filter((name) => !/\.rels$|^\[/.test(name));
    expect(parts.filter((name) => !reached.has(name))).toEqual([]);
  });

  it('gives every shape of a slide a number of its own, and every slide one', () => {
    const file = files[language];
    for (const name of file.named(/(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/)) {
      const ids = all(file.xml(name), 'p:cNvPr').map(({ attributes }) => attributes['id']);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const presentation = file.xml('ppt/presentation.xml');
    const slides = all(presentation, 'p:sldId').map(({ attributes }) => Number(attributes['id']));
    expect(new Set(slides).size).toBe(slides.length);
    expect(slides.every((id) => id >= 256)).toBe(true);
    const masters = [
      ...all(presentation, 'p:sldMasterId'),
      ...all(file.xml('ppt/slideMasters/slideMaster1.xml'), 'p:sldLayoutId'),
    ].map(({ attributes }) => Number(attributes['id']));
    expect(new Set(masters).size).toBe(masters.length);
    expect(masters.every((id) => id >= 2_147_483_648)).toBe(true);
  });

  it('puts children in the order that PowerPoint enforces', () => {
    const file = files[language];
    const wrong = file
      .named(/^ppt\/.*\.xml$/)
      .flatMap((name) => below(file.xml(name)).flatMap((element) => misplaced(element) ?? []));
    expect(wrong).toEqual([]);
  });

  it('has notes, a slide number and a source on every slide, and a description of every drawing', () => {
    const file = files[language];
    for (const name of file.named(/slides\/slide\d+\.xml$/)) {
      const slide = file.xml(name);
      expect(file.relations(name).some(({ type }) => type === 'notesSlide')).toBe(true);
      const holders = all(slide, 'p:ph').map(({ attributes }) => attributes['type']);
      expect(holders).toEqual(expect.arrayContaining(['sldNum', 'ftr']));
      expect(all(slide, 'a:fld')[0]?.attributes['type']).toBe('slidenum');
      for (const frame of [...all(slide, 'p:graphicFrame'), ...all(slide, 'p:pic'), ...all(slide, 'p:grpSp')])
        expect(all(frame, 'p:cNvPr')[0]?.attributes['descr']).toBeTruthy();
    }
  });
});

/** For each element the order of its children. A child that is not named here may not stand in it. */
const ORDER: Readonly<Record<string, string>> = {
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:chart c:spPr c:txPr c:externalData',
  'c:chart': 'c:title c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs',
  'c:plotArea': 'c:layout c:barChart c:lineChart c:scatterChart c:valAx|c:catAx|c:dateAx c:spPr',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:axId',
  'c:lineChart': 'c:grouping c:varyColors c:ser c:dLbls c:marker c:smooth c:axId',
  'c:scatterChart': 'c:scatterStyle c:varyColors c:ser c:dLbls c:axId',
  'c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt c:dLbls c:cat c:val c:xVal c:yVal c:smooth',
  'c:dLbls':
    'c:dLbl c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize',
  'c:dLbl':
    'c:idx c:layout c:tx c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize',
  'c:catAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:noMultiLvlLbl',
  'c:dateAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblOffset c:baseTimeUnit c:majorUnit c:majorTimeUnit',
  'c:valAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween c:majorUnit',
  'c:scaling': 'c:orientation c:max c:min',
  'c:legend': 'c:legendPos c:layout c:overlay c:spPr c:txPr',
  'c:numCache': 'c:formatCode c:ptCount c:pt',
  'c:strCache': 'c:ptCount c:pt',
  'c:marker': 'c:symbol c:size c:spPr',
  'p:presentation': 'p:sldMasterIdLst p:notesMasterIdLst p:sldIdLst p:sldSz p:notesSz',
  'p:sld': 'p:cSld p:clrMapOvr',
  'p:sldLayout': 'p:cSld p:clrMapOvr',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:txStyles',
  'p:notes': 'p:cSld p:clrMapOvr',
  'p:notesMaster': 'p:cSld p:clrMap p:notesStyle',
  'p:cSld': 'p:bg p:spTree',
  'p:spTree': 'p:nvGrpSpPr p:grpSpPr p:sp|p:cxnSp|p:pic|p:graphicFrame|p:grpSp',
  'p:grpSp': 'p:nvGrpSpPr p:grpSpPr p:sp',
  'p:sp': 'p:nvSpPr p:spPr p:txBody',
  'p:pic': 'p:nvPicPr p:blipFill p:spPr',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic',
  'p:spPr': 'a:xfrm a:prstGeom a:noFill|a:solidFill|a:pattFill a:ln',
  'p:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:p': 'a:pPr a:r|a:br|a:fld a:endParaRPr',
  'a:pPr': 'a:lnSpc a:spcBef a:spcAft a:buNone a:defRPr',
  'a:r': 'a:rPr a:t',
  'a:rPr': 'a:ln a:solidFill a:latin a:ea a:cs',
  'a:defRPr': 'a:ln a:solidFill a:latin a:ea a:cs',
  'a:ln': 'a:noFill|a:solidFill a:prstDash a:round',
  'a:tbl': 'a:tblPr a:tblGrid a:tr',
  'a:tc': 'a:txBody a:tcPr',
  'a:tcPr': 'a:lnL a:lnR a:lnT a:lnB a:noFill|a:solidFill|a:pattFill',
  'a:xfrm': 'a:off a:ext a:chOff a:chExt',
  'a:theme': 'a:themeElements a:objectDefaults a:extraClrSchemeLst',
  'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme',
  'a:minorFont': 'a:latin a:ea a:cs a:font',
};

/** The first child that stands where it may not, or null. In a plot the chart's marker is a plain value. */
function misplaced({ name, children }: Element): string | null {
  const order = ORDER[name]?.split(' ').map((step) => step.split('|'));
  if (order === undefined) return null;
  let at = 0;
  for (const one of children) {
    const place = order.findIndex((step) => step.includes(one.name));
    if (place < at) return `${name} > ${one.name}`;
    at = place;
  }
  return null;
}

describe('texts in a deck', () => {
  it('has no letter below 12 points, whatever a slide shows', () => {
    for (const file of Object.values(files))
      for (const name of file.named(/(slides\/slide|charts\/chart)\d+\.xml$/)) {
        const sizes = [...all(file.xml(name), 'a:rPr'), ...all(file.xml(name), 'a:defRPr')].flatMap(
          ({ attributes }) => (attributes['sz'] === undefined ? [] : [Number(attributes['sz'])]),
        );
        expect([name, Math.min(...sizes)]).toEqual([name, Math.max(1200, Math.min(...sizes))]);
      }
  });

  it('are inert and legible, whatever they hold', () => {
    for (const language of ['en', 'ar'] as const) {
      const text = partsNumbered(files[language], 10)
        .flatMap((slide) => all(slide, 'a:t'))
        .map((one) => one.text)
        .join('');
      expect(text).toContain('<script>alert(1)</script> & "quoted"');
      expect(text).toContain('👩🏽‍💻 family 👨‍👩‍👧');
      expect(text).toContain('=HYPERLINK(');
      expect(text).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/);
    }
  });

  it('are whole in a table: what has no room on a slide goes on, rows without room follow, and all are counted', () => {
    const parts = partsNumbered(files.en, 8).filter((slide) => all(slide, 'a:tbl').length > 0);
    const cells = parts.flatMap((slide) => all(slide, 'a:tc')).map(({ text }) => text);
    expect(cells.filter((text) => text.endsWith('…'))).toEqual([]);
    // All letters of the longest text, which the second row of its length may add to.
    expect(cells.join('').replace(/[^x]/g, '').length).toBeGreaterThanOrEqual(10_000);
    const rows = parts.map((slide) => all(slide, 'a:tr').length - 1);
    expect(rows.length).toBeGreaterThan(1);
    const said = parts.map((slide) => {
      const texts = all(slide, 'a:t').map(({ text }) => text);
      return /(\d+) to (\d+) of 60/.exec(texts.join(' '))?.slice(1).map(Number);
    });
    let last = 0;
    for (const [part, range] of said.entries()) {
      // A row that goes on is counted where it begins.
      const goesOn = rows[part] === 1 && range?.[0] === last;
      expect(range).toEqual(goesOn ? [last, last] : [last + 1, last + (rows[part] ?? 0)]);
      last = range?.[1] ?? 0;
    }
    expect(last === 60 || parts.at(-1)?.text.includes('others elsewhere')).toBe(true);
  });
});

it('says what it was frozen from', () => {
  const properties = files.fr
    .xml('docProps/custom.xml')
    .children.map(({ attributes, text }) => [attributes['name'], text]);
  expect(Object.fromEntries(properties)).toMatchObject({
    'PESNET data version': '7',
    'PESNET data SHA-256': 'ab'.repeat(32),
    'PESNET fictional': 'yes',
  });
});

it('says fictional on every slide where all is invented', () => {
  for (const name of files.en.named(/slides\/slide\d+\.xml$/))
    expect(all(files.en.xml(name), 'p:sp').some(({ text }) => text === 'Fictional')).toBe(true);
});

it('is the same file for the same deck', async () => {
  const [one, other] = [await writeDeck(deckIn('en'), quietly), await writeDeck(deckIn('en'), quietly)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});
