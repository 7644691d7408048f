import { expect, it } from '@jest/globals';
import { participationByMeeting } from '../../../test/tables/golden-tables.js';
import { i18nOf } from '../../../test/i18n.js';
import { chartCsv } from './chart-csv.js';

const source = {
  publishers: 'Source: SESRIC',
  asOf: 'Data as of 23 November 2026',
  coverage: null,
  addresses: [],
  word: '',
};

it('writes numbers plain, missing figures in words, and sources and date after the rows', () => {
  const csv = chartCsv({
    title: '36 members took part online in 2021, 20 on site in 2024',
    table: participationByMeeting,
    columns: ['meeting', 'start', 'countries', 'representatives'],
    notes: ['A note'],
    source,
    i18n: i18nOf('en'),
  });
  expect(csv.split('\r\n')).toEqual([
    'Meeting,Start,Members taking part,People counted',
    'pesnet-1,29 April 2014,17,Not reported',
    'pesnet-2,27 September 2016,32,Not reported',
    'pesnet-3,2 June 2021,36,71',
    'pesnet-nfp-2022,17 November 2022,27,61',
    'pesnet-4,29 February 2024,20,56',
    '',
    '"36 members took part online in 2021, 20 on site in 2024"',
    'A note',
    'Source: SESRIC',
    'Data as of 23 November 2026',
    '',
  ]);
});
