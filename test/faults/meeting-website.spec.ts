import type { Cells } from '../../libs/model/index.js';
import { importKinds } from '../../apps/api/src/imports/kinds/index.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';
import { all, OfficeFile } from '../office-file.js';
import { RecordsClient, entryOf } from '../records-client.js';

let app: AppUnderTest;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

const address = 'https://meeting.example.org/2027';
const root: Cells = {
  ...{ id: 'with-website', kind: 'nfp-meeting', statutory: true, status: 'announced', title_en: 'A meeting' },
  ...{ list: 'none', eligibility_confirmed: false, source_id: 'sesric-995', website: address },
};

it('a field that is declared once is checked, published, shown, printed and given away', async () => {
  const secretary = await app.signedIn('sec@example.org', 'secretariat');
  const secretariat = new RecordsClient(secretary);
  const wrong = await secretariat.begin('meeting', { root: { ...root, website: 'none' }, parts: {} });
  expect(wrong.problems).toEqual(['website: not-an-address']);
  entryOf(await secretariat.publish('meeting', { root, parts: {} }));

  const { data } = await secretary.send(
    '{ meeting(id: "with-website") { facts(lang: "fr") { name label text address } } }',
    {},
  );
  expect(data).toEqual({
    meeting: { facts: [{ name: 'website', label: 'Site web', text: address, address }] },
  });

  const csv = await (await app.instance.get('/open-data/meetings.csv')).text();
  expect(csv).toMatch(/^[^\n]*,website\r?\n/);
  expect(csv).toContain(address);

  const column = importKinds.meetings.columns.find(({ key }) => key === 'website');
  expect(column?.label.fr).toBe('Site web');

  const report = await app.instance.get('/export/meetings/with-website.docx?language=fr');
  const document = new OfficeFile(new Uint8Array(await report.arrayBuffer())).xml('word/document.xml');
  const text = all(document, 'w:t')
    .map((one) => one.text)
    .join(' ');
  expect(text).toContain('Site web');
  expect(text).toContain(address);
});
