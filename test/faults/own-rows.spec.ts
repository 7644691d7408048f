import type { Cells } from '../../libs/model/index.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';
import { all, OfficeFile } from '../office-file.js';
import type { Person } from '../person.js';
import { RecordsClient, entryOf } from '../records-client.js';

let app: AppUnderTest;
let secretary: Person;
let secretariat: RecordsClient;

beforeAll(async () => {
  app = await openApp();
  secretary = await app.signedIn('sec@example.org', 'secretariat');
  secretariat = new RecordsClient(secretary);
});
afterAll(() => app.close());

const source_id = 'sesric-995';
const publish = async (kind: string, root: Cells, parts: Readonly<Record<string, readonly Cells[]>> = {}) =>
  entryOf(await secretariat.publish(kind, { root, parts }));
const page = async (path: string) => (await app.instance.get(path)).text();

it('a meeting in a city that nobody met in before is named by it on pages, in its report and in the calendar', async () => {
  const name = { name_en: 'Kuala Lumpur', name_fr: 'Kuala Lumpur', name_ar: 'كوالالمبور' };
  await publish('place', { code: 'kuala-lumpur', ...name, country_code: 'MYS' });
  const root = {
    ...{ id: 'in-kuala-lumpur', kind: 'network-meeting', ordinal: 7, statutory: true, status: 'announced' },
    ...{ title_en: 'A meeting', start_date: '2027-10-05', end_date: '2027-10-06', mode: 'on-site' },
    ...{ place: 'kuala-lumpur', city: 'Kuala Lumpur', country_code: 'MYS', list: 'none' },
    ...{ eligibility_confirmed: false, source_id },
  };
  const nowhere = await secretariat.begin('meeting', { root: { ...root, place: 'nowhere' }, parts: {} });
  expect(nowhere.problems).toEqual(['place: unknown-reference']);
  await publish('meeting', root);

  expect(await page('/meetings/in-kuala-lumpur')).toContain('7th meeting, Kuala Lumpur 2027');
  expect(await page('/ar/meetings/in-kuala-lumpur')).toContain('كوالالمبور');
  expect(await page('/export/meetings.ics?language=ar')).toContain('كوالالمبور');
  const report = await app.instance.get('/export/meetings/in-kuala-lumpur.docx?language=ar');
  const document = new OfficeFile(new Uint8Array(await report.arrayBuffer())).xml('word/document.xml');
  const text = all(document, 'w:t').map((one) => one.text);
  expect(text.join(' ')).toContain('كوالالمبور');
});

it('a plan for 2027-2029 with two activities is named in three languages, and counted', async () => {
  const titles = {
    title_en: 'Work Plan 2027-2029',
    title_fr: 'Plan de travail 2027-2029',
    title_ar: 'خطة العمل 2027-2029',
  };
  await publish('plan', {
    code: '2027-2029',
    ...titles,
    original: 'en',
    start_year: 2027,
    end_year: 2029,
    source_id,
  });
  const again = await secretariat.begin('cooperation-programme', {
    root: { code: '2027-2029', title_en: 'Another' },
    parts: {},
  });
  expect(again.problems).toEqual(['code: already-there']);
  for (const [id, start_date] of [
    ['first-of-2027', '2027-02-01'],
    ['second-of-2027', '2027-03-01'],
  ] as const)
    await publish(
      'activity',
      {
        ...{ id, programme: '2027-2029', title_en: `Activity ${id}`, original: 'en', type: 'webinar' },
        ...{ status: 'planned', start_date, mode: 'virtual', beneficiary_basis: 'none', source_id },
      },
      { programmes: [{ programme: '2027-2029' }] },
    );

  const english = await page('/work-plans/2027-2029');
  expect(english).toContain('Work Plan 2027-2029');
  expect(english).toContain('Activity second-of-2027');
  expect(await page('/fr/work-plans/2027-2029')).toContain('Plan de travail 2027-2029');
  const csv = await page('/open-data/activities.csv');
  expect(csv.match(/,2027-2029,2027-2029,/g)).toHaveLength(2);

  const { data } = await secretary.send<{ recordReferrers: { kind: string }[] }>(
    '{ recordReferrers(kind: "plan", key: "2027-2029") { kind } }',
    {},
  );
  expect(data?.recordReferrers.map(({ kind }) => kind)).toEqual(['activity', 'activity']);
});
