import { parse } from 'csv-parse/sync';
import { itAtNight } from '../nightly.js';
import { serverOf } from './ask.js';

async function csv(path: string, kind: 'real' | 'fictional' = 'real'): Promise<Record<string, string>[]> {
  const response = await fetch(`${serverOf(kind)}/open-data/${path}`);
  expect(response.status).toBe(200);
  return parse(await response.text(), { columns: true });
}

describe('the open tables', () => {
  it('have one row for each of the network’s own meetings, with unknown figures empty', async () => {
    const rows = await csv('meetings.csv');
    expect(
      rows.map((row) => [row['meeting'], row['representatives'], row['countries'], row['countries_named']]),
    ).toEqual([
      ['pesnet-1', '', '17', '17'],
      ['pesnet-2', '', '32', '29'],
      ['pesnet-3', '71', '36', ''],
      ['pesnet-nfp-2022', '61', '27', ''],
      ['pesnet-4', '56', '20', ''],
      ['pesnet-5', '', '', ''],
    ]);
    expect(rows.map((row) => row['members_eligible'])).toEqual(['', '', '', '', '', '']);
    expect(rows[4]).toMatchObject({
      coverage: '0.3509',
      city: 'Marrakech',
      country: 'MAR',
      mode: 'on-site',
      start_date: '2024-02-29',
    });
    expect(rows[5]).toMatchObject({ start_date: '', coverage: '', status: 'announced' });
  });

  it('have the objectives of the 4th meeting in three languages, and the terms on which it was called, with their source', async () => {
    const objectives = await csv('objectives.csv');
    expect(objectives).toHaveLength(7);
    expect(objectives[3]).toEqual({
      ...{ meeting: 'pesnet-4', seq: '4', text_en: 'Elaborate a solid Work Plan for 2024-2026' },
      text_fr: 'Élaborer un Plan de travail solide pour 2024-2026',
      text_ar: 'إعداد خطة عمل متينة للفترة 2024-2026',
      ...{ original: 'en', wording: 'ours', source: expect.stringMatching(/./) },
    });
    const terms = await csv('meeting-terms.csv');
    expect(terms.map(({ meeting, term, value }) => [meeting, term, value].join(' '))).toEqual([
      'pesnet-4 also-invited relevant OIC institutions',
      ...['pesnet-4 interpretation en', 'pesnet-4 interpretation ar', 'pesnet-4 interpretation fr'],
      ...['pesnet-4 level-asked director-general', 'pesnet-4 level-asked director'],
      ...terms.filter(({ term }) => term === 'organiser').map(({ value }) => `pesnet-4 organiser ${value}`),
    ]);
    expect(terms.filter(({ term }) => term === 'organiser').length).toBeGreaterThanOrEqual(2);
    const sources = new Set((await csv('sources.csv')).map(({ source }) => source));
    for (const { source } of [...objectives, ...terms]) expect(sources).toContain(source);
  });

  itAtNight('hold 150,254 observations of members and the world, and no other economy', async () => {
    const rows = await csv('observations.csv');
    expect(rows).toHaveLength(150_254);
    expect(rows.filter((row) => row['country'] === 'WLD')).toHaveLength(2_116);
    expect(new Set(rows.map((row) => row['country'])).size).toBe(58);
  });

  it.each([
    { key: 'country=MAR&indicator=SL.UEM.TOTL.ZS&sex=T', year: 2020, value: 11.19 },
    { key: 'country=TUR&indicator=SL.UEM.TOTL.ZS&sex=T', year: 2019, value: 13.73 },
    { key: 'country=SAU&indicator=SL.TLF.CACT.ZS&sex=F', year: 2022, value: 34.1 },
    { key: 'country=WLD&indicator=SL.UEM.TOTL.ZS&sex=T', year: 2020, value: 6.59 },
    { key: 'country=NGA&indicator=SL.UEM.TOTL.ZS&sex=T', year: 2019, value: 5.2 },
  ])('give $key in $year as the source has it: $value', async ({ key, year, value }) => {
    const rows = await csv(`observations.csv?${key}&from=${year}&to=${year}`);
    expect(rows).toHaveLength(1);
    expect(Number(rows[0]?.['value'])).toBeCloseTo(value, 1);
  });

  it('keep the reported unemployment of Nigeria apart from the modelled', async () => {
    const rows = await csv(
      'observations.csv?country=NGA&indicator=UNE_DEAP_SEX_AGE_RT&sex=T&age=15%2B&from=2019&to=2019',
    );
    expect(Number(rows[0]?.['value'])).toBeCloseTo(10.7, 1);
  });

  it('name an unknown code instead of giving an empty table', async () => {
    const response = await fetch(`${serverOf('real')}/open-data/observations.csv?country=ZZZ`);
    expect([response.status, await response.json()]).toEqual([400, { error: 'Unknown codes: ZZZ' }]);
  });

  it.each(['contry=MAR', 'from=2021&to=2020', 'from=0x7e4', 'sex=X', 'age=foo', 'country=%00'])(
    'refuse %s instead of giving an empty table, or all',
    async (query) => {
      const response = await fetch(`${serverOf('real')}/open-data/observations.csv?${query}`);
      expect(response.status).toBe(400);
    },
  );

  it('answer an unknown table with the list of tables', async () => {
    const response = await fetch(`${serverOf('real')}/open-data/secrets.csv`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      tables: expect.arrayContaining(['meetings', 'observations']),
    });
  });

  it('are not sent again while nothing changed', async () => {
    const url = `${serverOf('real')}/open-data/meetings.json`;
    const tag = (await fetch(url)).headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('carry a byte order mark only on request', async () => {
    const first = async (query: string) =>
      new Uint8Array(
        await (await fetch(`${serverOf('real')}/open-data/members.csv${query}`)).arrayBuffer(),
      )[0];
    expect([await first(''), await first('?bom=1')]).toEqual(['c'.charCodeAt(0), 0xef]);
  });

  it('describe their columns, licence and date', async () => {
    const response = await fetch(`${serverOf('real')}/open-data/observations.metadata.json`);
    expect(await response.json()).toMatchObject({
      'dc:license': expect.stringContaining('CC BY 4.0'),
      'dc:modified': expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      tableSchema: {
        columns: expect.arrayContaining([expect.objectContaining({ name: 'value', datatype: 'number' })]),
      },
    });
  });

  it('leave as SDMX-CSV with the dimensions and a status', async () => {
    const [row] = await csv(
      'observations.sdmx.csv?country=MAR&indicator=SL.UEM.TOTL.ZS&sex=T&from=2020&to=2020',
    );
    expect(row).toMatchObject({
      STRUCTURE: 'dataflow',
      REF_AREA: 'MAR',
      SEX: '_T',
      TIME_PERIOD: '2020',
      OBS_VALUE: '11.189',
      OBS_STATUS: 'E',
    });
  });
});

describe('the invented network', () => {
  it.each(['meetings', 'attendance', 'activities', 'members', 'indicators', 'sources', 'observations'])(
    'says fictional in every row of %s',
    async (table) => {
      const rows = await csv(`${table}.csv`, 'fictional');
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter((row) => row['data'] !== 'fictional')).toEqual([]);
    },
  );

  it('says fictional in JSON, metadata, SDMX and the name of the file', async () => {
    const fetched = async (file: string) => fetch(`${serverOf('fictional')}/open-data/${file}`);
    expect(await (await fetched('meetings.json')).json()).toMatchObject({ fictional: true });
    expect(await (await fetched('meetings.metadata.json')).json()).toMatchObject({ fictional: true });
    expect((await fetched('meetings.csv')).headers.get('content-disposition')).toContain(
      'fictional-meetings.csv',
    );
    expect((await csv('observations.sdmx.csv', 'fictional'))[0]).toMatchObject({ COMMENT_OBS: 'fictional' });
  });

  it('has no code of a real country', async () => {
    const rows = await csv('members.csv', 'fictional');
    expect(rows.filter((row) => !/^Q[M-Z][A-Z]$/.test(row['country'] ?? ''))).toEqual([]);
  });
});
