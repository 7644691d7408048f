// What pages ask, and the same as statements for the bare server.
import { HEADLINES } from '../../dist/api/libs/vocabulary/index.js';
import { everything, valuesOf } from '../../dist/api/apps/api/src/analytics/filter.js';

const questions = '../../dist/api/apps/api/src/analytics/questions';
const load = (name) => import(`${questions}/${name}.js`);
const [{ attendanceMatrix }, { participationByCountry }, { activities }, { observations, weightedSeries }] =
  await Promise.all(
    ['attendance-matrix', 'participation-by-country', 'activities', 'observations'].map(load),
  );
const [
  { planActivities },
  { planResults },
  { planTrainings },
  { themeReach },
  { themeCountries },
  { links },
] = await Promise.all(
  ['plan-activities', 'plan-results', 'plan-trainings', 'theme-reach', 'theme-countries', 'links'].map(load),
);
const [{ needsMatrix }, { needTotals }, { responses }, { matches }, { cooperationFunnel }] =
  await Promise.all(['needs-matrix', 'need-totals', 'responses', 'matches', 'cooperation-funnel'].map(load));

const asked = (question, ask = {}, filter = {}) => ({
  name: question.name,
  text: question.sql,
  values: [...valuesOf({ ...everything, ...filter }), ...(question.parameters?.(ask) ?? [])],
});
const series = (choice) => {
  const { name, sql } = weightedSeries(choice);
  return { name, text: sql, values: [...valuesOf(everything), choice.indicator, choice.sex, choice.age] };
};
const unemployment = { indicator: 'SL.UEM.TOTL.ZS', sex: 'F', age: '15+' };
const seriesOf = (choice) => [asked(observations(choice)), series(choice)];

/** The pages of a network: the document that each asks, its variables, and the statements that answer it. */
export function pagesOf(kind) {
  const [country, plan] = kind === 'real' ? ['SEN', '2021-2022'] : ['QMA', '2024-2026'];
  const filter = { countries: [country] };
  const language = 'ar';
  const round = 'round-2024';
  const pages = [
    {
      page: 'country',
      document: 'query Country(',
      variables: { code: country, filter },
      statements: [
        ...[participationByCountry, attendanceMatrix, activities].map((one) => asked(one, {}, filter)),
        ...HEADLINES.map(series),
      ],
    },
    {
      page: 'labour market',
      document: 'query Series(',
      variables: unemployment,
      statements: seriesOf(unemployment),
    },
    {
      page: 'compare, one of its series',
      document: 'query Series(',
      variables: HEADLINES[0],
      statements: seriesOf(HEADLINES[0]),
    },
    {
      page: 'work plan, activities',
      document: 'query PlanActivities(',
      variables: { plan, language, area: null },
      statements: [asked(planActivities, { plan, language, area: null })],
    },
    {
      page: 'work plan, results',
      document: 'query PlanResults(',
      variables: { plan, language },
      statements: [planResults, planTrainings].map((one) => asked(one, { plan, language })),
    },
    {
      page: 'themes',
      document: 'query Themes ',
      variables: {},
      statements: [themeReach, themeCountries, links].map((one) => asked(one)),
    },
  ];
  if (kind === 'real') return pages;
  const cooperation = {
    page: 'cooperation',
    document: 'query Cooperation(',
    variables: { round, country: null, mine: false },
    // Clusters come from the same rows as matches.
    statements: [needsMatrix, needTotals, responses, matches, matches, cooperationFunnel].map((one) =>
      asked(one, { round, country: null }),
    ),
  };
  return [...pages, cooperation];
}
