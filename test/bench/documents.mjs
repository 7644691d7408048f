import { median, timeOf } from './measure.mjs';

const table = (question) => `table=${encodeURIComponent(JSON.stringify(question))}`;
const page = [
  { question: 'participationByCountry' },
  { question: 'attendanceMatrix' },
  { question: 'activities' },
  { question: 'profile', area: 'MAR' },
];

const files = [
  [
    'country brief, three languages',
    ['en', 'fr', 'ar'].map((one) => `countries/MAR.docx?language=${one}`),
    3_000,
  ],
  ['meeting report', ['meetings/pesnet-4.docx'], 1_000],
  ['spreadsheet of a table', [`tables.xlsx?${table(page[0])}`], 500],
  ['spreadsheet of a page, four tables', [`tables.xlsx?${page.map(table).join('&')}`], 1_500],
  [
    'spreadsheet of a series, all members and years',
    [`tables.xlsx?${table({ question: 'observations', indicator: 'SL.UEM.TOTL.ZS', sex: 'T', age: '15+' })}`],
    1_500,
  ],
  ['calendar of all meetings', ['meetings.ics'], 200],
];

/** Times of files, in median, and the memory of the process after them. */
export async function documents(product) {
  const found = [];
  for (const [what, paths, target] of files) {
    const times = [];
    let bytes = 0;
    for (let round = 0; round < 7; round += 1) {
      let time = 0;
      bytes = 0;
      for (const path of paths) {
        const one = await timeOf(`${product.url}/export/${path}`);
        time += one.milliseconds;
        bytes += one.bytes;
      }
      times.push(time);
    }
    found.push({ what, value: median(times), unit: 'ms', target });
    found.push({ what: `${what}: size`, value: bytes / 1000, unit: 'kB', target: null });
  }
  found.push({
    what: 'memory after documents and spreadsheets',
    value: product.memory(),
    unit: 'MB',
    target: 400,
  });
  return found;
}
