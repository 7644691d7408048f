import { iatiResults, type ResultRow } from './iati.js';

const row: ResultRow = {
  plan: '2024-2026',
  thematic_area: 'T-1',
  activity: null,
  result: 'r-1',
  level: 'outcome',
  result_en: 'Faster placement',
  result_fr: null,
  result_ar: 'توظيف أسرع',
  indicator: 'i-1',
  indicator_en: 'Days to placement',
  indicator_fr: null,
  indicator_ar: null,
  definition: null,
  unit: 'days',
  direction: 'less',
  baseline: 90,
  baseline_year: 2023,
  start_date: '2024-01-01',
  end_date: '2024-12-31',
  target: 80,
  actual: null,
  evidence: null,
};
const edition = {
  version: 1,
  changedOn: '2026-11-24',
  asOf: '2024-03-01',
  readOn: '2026-11',
  fictional: false,
  day: '2026-11-24',
};

describe('results in the shape of IATI', () => {
  it('are an outcome that falls, with baseline and target, and no actual where none is known', () => {
    expect(iatiResults([row], edition)).toMatchObject({
      version: '2.03',
      'iati-activity': [
        {
          result: [
            {
              '@type': '2',
              title: {
                narrative: [
                  { text: 'Faster placement', '@xml:lang': 'en' },
                  { text: 'توظيف أسرع', '@xml:lang': 'ar' },
                ],
              },
              indicator: [
                {
                  '@measure': '1',
                  '@ascending': false,
                  baseline: [{ '@year': 2023, '@value': 90 }],
                  period: [
                    {
                      'period-start': { '@iso-date': '2024-01-01' },
                      'period-end': { '@iso-date': '2024-12-31' },
                      target: [{ '@value': 80 }],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(iatiResults([row], edition))).not.toMatch(/actual|null/);
  });

  it('keep periods under their indicator, indicators under their result, results under their plan', () => {
    const rows = [
      row,
      { ...row, start_date: '2025-01-01', actual: 70, evidence: 'Report' },
      { ...row, indicator: 'i-2', unit: 'percent', direction: 'more' },
      { ...row, plan: '2021-2022', result: 'r-0', indicator: 'i-0' },
    ];
    const answered = JSON.parse(JSON.stringify(iatiResults(rows, edition)))['iati-activity'];
    const shape = answered.map((plan: { result: { indicator: { period: unknown[] }[] }[] }) =>
      plan.result.map(({ indicator }) => indicator.map(({ period }) => period.length)),
    );
    expect(shape).toEqual([[[2, 1]], [[1]]]);
    expect(answered[0].result[0].indicator[0].period[1].actual).toEqual([
      { '@value': 70, 'document-link': [{ '@url': 'Report' }] },
    ]);
  });

  it('are an empty list where nothing is public', () => {
    expect(iatiResults([], edition)).toMatchObject({ 'iati-activity': [] });
  });
});
