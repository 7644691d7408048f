import readXlsx from 'read-excel-file/node';
import { serverOf } from './ask.js';
import { LANGUAGES, type Language } from '@libs/vocabulary';
import { nightly } from '../nightly.js';
import { all, child, OfficeFile, type Element } from '../office-file.js';

type Kind = 'real' | 'fictional';

async function file(
  path: string,
  kind: Kind = 'real',
): Promise<{ name: string; type: string; bytes: Buffer }> {
  const response = await fetch(`${serverOf(kind)}/export/${path}`);
  expect([path, response.status]).toEqual([path, 200]);
  return {
    name: /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
    type: response.headers.get('content-type') ?? '',
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

function tables(language: string, ...asked: object[]): string {
  const words = new URLSearchParams({ language });
  for (const one of asked) words.append('table', JSON.stringify(one));
  return `tables.xlsx?${words.toString()}`;
}

/** Every question that a page can ask of the shipped figures, with words that it takes. */
const questions: readonly Readonly<Record<string, unknown>>[] = [
  { question: 'participationByMeeting', groups: ['arab'], yearFrom: 2014 },
  { question: 'participationByGroup' },
  { question: 'participationByCountry' },
  { question: 'attendanceMatrix' },
  { question: 'retention', from: 'pesnet-1', to: 'pesnet-2' },
  { question: 'change', from: 'pesnet-1', to: 'pesnet-2' },
  { question: 'programme', meeting: 'pesnet-4' },
  { question: 'activities' },
  { question: 'activitiesBy', dimension: 'theme' },
  { question: 'activityParties' },
  { question: 'engagement' },
  { question: 'concentration' },
  { question: 'delegationSizes' },
  { question: 'observations', indicator: 'SL.UEM.TOTL.ZS', sex: 'T', age: '15+' },
  { question: 'aggregates', indicator: 'SL.UEM.TOTL.ZS', sex: 'T', age: '15+' },
  { question: 'profile', area: 'MAR' },
  { question: 'planActivities', plan: '2021-2022', language: 'fr' },
  { question: 'planProgress', plan: '2021-2022' },
  { question: 'planResults', plan: '2021-2022', language: 'fr' },
  { question: 'planTrainings', plan: '2021-2022', language: 'fr' },
  { question: 'planReports', plan: '2021-2022' },
  { question: 'plansCompared' },
  { question: 'themeReach' },
  { question: 'themeCountries' },
  { question: 'links' },
];

describe('tables as a workbook', () => {
  it('hold the golden figures as numbers, and unknown ones as nothing', async () => {
    const { name, bytes } = await file(tables('en', { question: 'participationByMeeting' }));
    expect(name).toBe('participationByMeeting.xlsx');
    const [first] = await readXlsx(bytes);
    const [head = [], ...rows] = first?.data ?? [];
    const at = (column: string) => head.indexOf(column);
    expect(
      rows.map((row) => [
        row[at('Meeting (code)')],
        row[at('Start')],
        row[at('Members taking part')],
        row[at('People counted')],
      ]),
    ).toEqual([
      ['pesnet-1', new Date('2014-04-29'), 17, null],
      ['pesnet-2', new Date('2016-09-27'), 32, null],
      ['pesnet-3', new Date('2021-06-02'), 36, 71],
      ['pesnet-nfp-2022', new Date('2022-11-17'), 27, 61],
      ['pesnet-4', new Date('2024-02-29'), 20, 56],
    ]);
  });

  it.each(nightly ? LANGUAGES : (['ar'] as const))(
    'are to be had of every question, with all words in %s',
    async (language) => {
      for (let from = 0; from < questions.length; from += 20) {
        const some = questions.slice(from, from + 20);
        const sheets = await readXlsx((await file(tables(language, ...some))).bytes);
        expect(sheets).toHaveLength(some.length + 1);
        const heads = sheets.flatMap(({ data }) => data[0] ?? []).map(String);
        const about = (sheets.at(-1)?.data ?? []).flat().map(String);
        const bare = /^(column|question|note|asked|file|code|missing|term)[.-][\w.-]+$/;
        expect([...heads, ...about].filter((words) => bare.test(words))).toEqual([]);
      }
    },
  );

  it('of the rounds of the invented network are to be had too, and say fictional', async () => {
    const asked = await fetch(`${serverOf('fictional')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ rounds { id } }' }),
    });
    const { data } = (await asked.json()) as { data: { rounds: { id: string }[] } };
    const round = data.rounds[0]?.id;
    const names = ['needsMatrix', 'needTotals', 'responses', 'matches', 'clusters', 'cooperationFunnel'];
    const { name, bytes } = await file(
      tables('en', ...names.map((question) => ({ question, round }))),
      'fictional',
    );
    expect(name).toBe('fictional-tables.xlsx');
    const sheets = await readXlsx(bytes);
    for (const { data: rows } of sheets.slice(0, -1)) expect(rows[1]?.at(-1)).toBe('Fictional');
    expect(
      sheets.flatMap(({ data: rows }) => rows[0] ?? []).filter((head) => /^column\./.test(String(head))),
    ).toEqual([]);
  });

  it.each([
    tables('en', { question: 'nothing' }),
    tables('en', { question: 'activities', secret: 1 }),
    tables('en', { question: 'retention', from: 'pesnet-1', to: 'pesnet-9' }),
    tables('en', { question: 'activities', yearFrom: 2024, yearTo: 2014 }),
    tables('xx', { question: 'activities' }),
    'tables.xlsx',
    'tables.xlsx?table=x',
    'tables.xlsx?table=%7B%7D',
    'meetings.ics?language=de',
    'countries/MAR.docx?x=1',
  ])('%s is refused in a sentence', async (path) => {
    const response = await fetch(`${serverOf('real')}/export/${path}`);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toMatch(/ at .*\.js|node_modules/);
  });

  it.each(['countries/ZZZ.docx', 'countries/WLD.docx', 'meetings/iclm-1.docx', 'meetings/pesnet-5.ics'])(
    '%s is not found',
    async (path) => {
      expect((await fetch(`${serverOf('real')}/export/${path}`)).status).toBe(404);
    },
  );
});

/** Whether an element of a document says something of itself by a switch that is on. */
function says(element: Element, name: string): boolean {
  return all(element, name).some(({ attributes }) => Object.keys(attributes).length === 0);
}

describe.each(['en', 'fr', 'ar'] as const)('documents in %s', (language) => {
  const documents: readonly (readonly [string, Kind, Language])[] = [
    ['countries/SEN.docx', 'real', 'fr'],
    ['meetings/pesnet-4.docx', 'real', 'ar'],
    ['countries/QMA.docx', 'fictional', 'ar'],
    ['meetings/fictional-1.docx', 'fictional', 'en'],
  ];

  // By day each in one language.
  it.each(documents.filter(([, , byDay]) => nightly || byDay === language))(
    '%s of the %s network is a package that needs no repair',
    async (path, kind) => {
      const parts = new OfficeFile((await file(`${path}?language=${language}`, kind)).bytes);
      expect(parts.faults()).toEqual([]);
      const document = parts.xml('word/document.xml');
      const keys = all(document, 'w:t').filter(({ text }) =>
        /^(document|file|country|meeting|column|note)\.[\w.-]+/.test(text),
      );
      expect(keys).toEqual([]);
      const withText = all(document, 'w:p').filter((paragraph) => all(paragraph, 'w:t').length > 0);
      const tablesIn = all(document, 'w:tbl').map((table) => child(table, 'w:tblPr'));
      expect(withText.filter((paragraph) => says(paragraph, 'w:bidi'))).toHaveLength(
        language === 'ar' ? withText.length : 0,
      );
      expect(tablesIn.filter((table) => says(table, 'w:bidiVisual'))).toHaveLength(
        language === 'ar' ? tablesIn.length : 0,
      );
      const edges = ['word/header1.xml', 'word/footer1.xml'].map((part) => parts.xml(part));
      const words = edges.map((edge) =>
        all(edge, 'w:t')
          .map(({ text }) => text)
          .join(' '),
      );
      expect(words[1]).toMatch(/Data as of|Date des données|البيانات حتى/);
      expect(edges[1]?.text).toMatch(/PAGE.*NUMPAGES/s);
      if (kind === 'fictional') expect(words[0]).toMatch(/fictional|fictives|خيالية/i);
    },
  );

  it('a brief has native charts that say in words what they show, over the figures of the tables', async () => {
    const parts = new OfficeFile((await file(`countries/MAR.docx?language=${language}`)).bytes);
    const charts = parts.named(/charts\/chart\d+\.xml$/);
    expect(charts).toHaveLength(2);
    const described = all(parts.xml('word/document.xml'), 'wp:docPr');
    expect(described.map(({ attributes }) => attributes['descr'])).toEqual([
      expect.stringMatching(/1991.*2025/),
      expect.stringMatching(/1990.*2025/),
    ]);
    const values = all(parts.xml(charts[0] ?? ''), 'c:v').map(({ text }) => Number(text));
    expect(values.some((value) => Math.abs(value - 11.189) < 0.001)).toBe(true);
    expect(parts.named(/\.xlsx$/)).toHaveLength(2);
  });
});

describe('meetings as a calendar', () => {
  it.each([
    ['en', '4th meeting\\, Marrakech 2024'],
    ['fr', '4e réunion'],
    ['ar', 'الاجتماع الرابع'],
  ])('hold every meeting with a date, in %s', async (language, words) => {
    const { type, bytes } = await file(`meetings.ics?language=${language}`);
    const text = bytes.toString('utf8').replace(/\r\n /g, '');
    expect(type).toMatch(/^text\/calendar/);
    expect(text.match(/^UID:.*$/gm)?.map((line) => line.trim())).toEqual([
      'UID:pesnet-1@oic-pesnet',
      'UID:pesnet-2@oic-pesnet',
      'UID:pesnet-3@oic-pesnet',
      'UID:pesnet-nfp-2022@oic-pesnet',
      'UID:pesnet-4@oic-pesnet',
    ]);
    expect(text).toContain(words);
  });

  it('or one of them; the invented ones say so', async () => {
    const one = (await file('meetings/pesnet-4.ics')).bytes.toString('utf8');
    expect(one.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const { name, bytes } = await file('meetings.ics', 'fictional');
    expect(name).toBe('fictional-meetings.ics');
    const summaries = bytes.toString('utf8').match(/^SUMMARY.*$/gm) ?? [];
    expect(summaries.length).toBeGreaterThan(0);
    expect(summaries.filter((line) => !line.includes('Fictional'))).toEqual([]);
  });
});
