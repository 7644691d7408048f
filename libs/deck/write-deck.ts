import { addProperties, el, OfficePackage, packed, writeWorkbook } from '@libs/office';
import { CONVENTIONS, isRightToLeft } from '@libs/vocabulary';
import { chartSpace, type ChartPart } from './charts/chart-part.js';
import { chartWorkbook } from './charts/workbook.js';
import type { Deck, DeckSlide } from './deck.js';
import { Canvas } from './drawings/canvas.js';
import { layoutXml, MASTER_ID, masterXml, SLIDE_SIZE } from './ooxml/master.js';
import { notesMasterXml, notesXml } from './ooxml/notes.js';
import { appXml, customXml } from './ooxml/properties.js';
import { NAMESPACES } from './ooxml/shapes.js';
import { slideXml } from './ooxml/slide.js';
import { themeXml } from './ooxml/theme.js';
import { partsOf } from './parts.js';

const DOCUMENT = 'application/vnd.openxmlformats-officedocument';
const PRESENTATION = `${DOCUMENT}.presentationml`;
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
const ROOT = 'ppt/presentation.xml';

/** What happens while a deck is written. */
export interface Writing {
  /** Lets others go on; it fails where nobody waits for the deck any more. */
  readonly pause: () => Promise<void>;
  readonly slideDone: (slides: number) => void;
}

/**
 * A deck as a file of PowerPoint: native charts with their workbooks, tables, shapes and notes. Nothing of it is read from
 * anywhere: the same deck gives the same bytes.
 */
export async function writeDeck(deck: Deck, { pause, slideDone }: Writing): Promise<Uint8Array> {
  const office = new OfficePackage();
  const layouts = addFrame(office, deck);
  const slides: string[] = [];
  const parts = new Map<string, ChartPart>();
  const add = (slide: DeckSlide, name: string): void => {
    const number = slides.length + 1;
    const path = `ppt/slides/slide${number}.xml`;
    office.relate(path, 'slideLayout', layouts[slide.kind]);
    const canvas = new Canvas(deck.language, deck.style, (part) => {
      const workbook = `ppt/embeddings/chart${parts.size + 1}.xlsx`;
      parts.set(workbook, part);
      return addChart(office, { part, workbook, slide: path }, deck);
    });
    office.add(path, `${PRESENTATION}.slide+xml`, slideXml(deck, slide, { number, name }, canvas));
    addNotes(office, deck, slide, path);
    slides.push(office.relate(ROOT, 'slide', path));
  };
  for (const [index, slide] of deck.slides.entries()) {
    // A slide with more than one has room for goes on, under its own number.
    for (const [part, one] of partsOf(deck, slide).entries()) add(one, `${index + 1}.${part + 1}`);
    slideDone(index + 1);
    await pause();
  }
  for (const [path, part] of parts)
    office.addFile(path, await writeWorkbook(chartWorkbook(part.sheet), pause));
  office.add(ROOT, `${PRESENTATION}.presentation.main+xml`, presentationXml(deck, slides));
  return packed(office, pause);
}

/** Theme, master, layouts and properties: what every slide is based on. */
function addFrame(office: OfficePackage, deck: Deck): Readonly<Record<DeckSlide['kind'], string>> {
  const layouts = {
    title: 'ppt/slideLayouts/slideLayout1.xml',
    content: 'ppt/slideLayouts/slideLayout2.xml',
  } as const;
  office.relate('', 'officeDocument', ROOT);
  addProperties(office, {
    title: deck.title,
    creator: deck.words.author,
    language: CONVENTIONS[deck.language].officeLocale,
    created: deck.frozen.changedOn,
  });
  office.relate('', 'extended-properties', 'docProps/app.xml');
  office.relate('', 'custom-properties', 'docProps/custom.xml');
  office.add('docProps/app.xml', `${DOCUMENT}.extended-properties+xml`, appXml(deck));
  office.add('docProps/custom.xml', `${DOCUMENT}.custom-properties+xml`, customXml(deck));
  office.relate(ROOT, 'slideMaster', MASTER);
  office.relate(ROOT, 'notesMaster', NOTES_MASTER);
  for (const [index, owner] of [MASTER, NOTES_MASTER].entries()) {
    const theme = `ppt/theme/theme${index + 1}.xml`;
    office.relate(owner, 'theme', theme);
    office.add(theme, `${DOCUMENT}.theme+xml`, themeXml(deck.style));
  }
  office.relate(ROOT, 'theme', 'ppt/theme/theme1.xml');
  const logos = deck.style.logos.map(({ bytes, type }, index) => {
    const path = `ppt/media/logo${index + 1}.${type}`;
    office.addFile(path, bytes);
    return path;
  });
  const ids = (['title', 'content'] as const).map((kind) => {
    const path = layouts[kind];
    office.relate(path, 'slideMaster', MASTER);
    const relations = logos.map((logo) => office.relate(path, 'image', logo));
    office.add(path, `${PRESENTATION}.slideLayout+xml`, layoutXml(deck, kind, relations));
    return office.relate(MASTER, 'slideLayout', path);
  });
  office.add(MASTER, `${PRESENTATION}.slideMaster+xml`, masterXml(deck, ids));
  office.add(NOTES_MASTER, `${PRESENTATION}.notesMaster+xml`, notesMasterXml(deck));
  return layouts;
}

function addChart(
  office: OfficePackage,
  { part, workbook, slide }: { readonly part: ChartPart; readonly workbook: string; readonly slide: string },
  deck: Deck,
): string {
  const chart = workbook.replace('embeddings', 'charts').replace('xlsx', 'xml');
  const relation = office.relate(chart, 'package', workbook);
  office.add(chart, `${DOCUMENT}.drawingml.chart+xml`, chartSpace(part, deck.language, relation));
  return office.relate(slide, 'chart', chart);
}

function addNotes(office: OfficePackage, deck: Deck, slide: DeckSlide, path: string): void {
  const notes = path.replaceAll('slide', 'notesSlide');
  office.relate(notes, 'notesMaster', NOTES_MASTER);
  office.relate(notes, 'slide', path);
  office.relate(path, 'notesSlide', notes);
  office.add(notes, `${PRESENTATION}.notesSlide+xml`, notesXml(deck, slide));
}

function presentationXml({ language }: Deck, slides: readonly string[]): string {
  return el(
    'p:presentation',
    { ...NAMESPACES, saveSubsetFonts: true, rtl: isRightToLeft(language) },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: MASTER_ID, 'r:id': 'rId1' })),
    el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': 'rId2' })),
    el('p:sldIdLst', {}, ...slides.map((id, index) => el('p:sldId', { id: 256 + index, 'r:id': id }))),
    el('p:sldSz', SLIDE_SIZE),
    el('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }),
  );
}
