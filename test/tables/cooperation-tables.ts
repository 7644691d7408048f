import { tableOf } from './golden-tables.js';

/** Invented answers about themes, needs and matches, for the specs of sentences and charts. */
export const groupsOf: ReadonlyMap<string, string> = new Map([
  ['QMA', 'arab'],
  ['QMB', 'arab'],
  ['QNA', 'asian'],
  ['QPA', 'african'],
  ['QPB', 'african'],
]);

const reachColumns = [
  'theme dimension theme',
  'group dimension group',
  'provided measure count',
  'benefited measure count',
  'reached measure count',
  'of measure count',
  'activities measure count',
  'list attribute code:list',
];

export const themeReach = tableOf({
  question: 'themeReach',
  columns: reachColumns,
  rows: [
    ['T-A', 'arab', 1, 3, 4, 22, 2, 'complete'],
    ['T-A', 'asian', 0, 0, 0, 18, 2, 'complete'],
    ['T-B', 'arab', 0, 2, 2, 22, 1, 'complete'],
    ['T-B', 'asian', 1, 0, 1, 18, 1, 'complete'],
  ],
});

export const partialReach = tableOf({
  question: 'themeReach',
  columns: reachColumns,
  rows: [
    ['T-A', 'arab', 1, 3, 4, 22, 2, 'partial'],
    ['T-A', 'asian', 0, 0, 0, 18, 2, 'partial'],
  ],
});

export const themeCountries = tableOf({
  question: 'themeCountries',
  columns: [
    'theme dimension theme',
    'country dimension country',
    'group attribute group',
    'provided measure count',
    'benefited measure count',
    'activities measure count',
  ],
  rows: [
    ['T-A', 'QMA', 1, 0, 1],
    ['T-A', 'QPA', 0, 3, 3],
    ['T-B', 'QMA', 0, 1, 1],
  ].map(([theme = null, country = null, ...counts]) => [
    theme,
    country,
    groupsOf.get(String(country)) ?? null,
    ...counts,
  ]),
});

export const links = tableOf({
  question: 'links',
  columns: [
    'provider dimension country',
    'beneficiary dimension country',
    'activities measure count',
    'first attribute date',
    'mutual attribute count',
    'fresh attribute count',
  ],
  rows: [
    ['QMA', 'QPA', 2, '2021-05-01', 1, 0],
    ['QMA', 'QPB', 1, '2024-05-01', 0, 1],
    ['QPA', 'QMA', 1, '2024-06-01', 1, 1],
  ],
});

export const needsMatrix = tableOf({
  question: 'needsMatrix',
  columns: [
    'theme dimension theme',
    'country dimension country',
    'group attribute group',
    'need attribute code:need',
    'capacity attribute code:need',
    'languages attribute text',
  ],
  rows: [
    ['T-A', 'QMA', 'arab', '3', '0', 'en ar'],
    ['T-A', 'QPA', 'african', '2', '1', 'fr'],
    ['T-B', 'QMA', 'arab', '0', '3', 'en ar'],
    ['T-B', 'QPA', 'african', null, '0', 'fr'],
  ],
});

export const needTotals = tableOf({
  question: 'needTotals',
  columns: [
    'theme dimension theme',
    'answered measure count',
    'needing measure count',
    'serious measure count',
    'offering measure count',
    'unmet attribute count',
  ],
  rows: [
    ['T-A', 2, 2, 1, 0, 1],
    ['T-B', 2, 0, 0, 1, 0],
  ],
});

export const responses = tableOf({
  question: 'responses',
  columns: ['group dimension group', 'answered measure count', 'of measure count', 'rate measure share'],
  rows: [
    ['arab', 15, 22, 15 / 22],
    ['asian', 14, 18, 14 / 18],
    ['african', 12, 17, 12 / 17],
  ],
});

export const matches = tableOf({
  question: 'matches',
  columns: [
    'theme dimension theme',
    'needing dimension country',
    'providing dimension country',
    'need attribute code:need',
    'capacity attribute code:need',
    'languages attribute text',
    'together attribute count',
    'sameGroup attribute count',
  ],
  rows: [
    ['T-A', 'QMA', 'QNA', '3', '3', 'fr', 0, 1],
    ['T-B', 'QPA', 'QMB', '2', '2', '', 2, 0],
    ['T-B', 'QPB', 'QMB', '2', '2', null, 0, 0],
  ],
});

export const clusters = tableOf({
  question: 'clusters',
  columns: [
    'theme dimension theme',
    'needing attribute countries',
    'members measure count',
    'providing attribute countries',
  ],
  rows: [['T-B', 'QMA QPA QPB', 3, 'QNA']],
});

export const cooperationFunnel = tableOf({
  question: 'cooperationFunnel',
  columns: ['group dimension group', 'step dimension code:funnel-step', 'needs measure count'],
  rows: [
    ['arab', 'need', 40],
    ['arab', 'matched', 30],
    ['arab', 'planned', 12],
    ['arab', 'delivered', 9],
    ['arab', 'used', 3],
    ['african', 'need', 20],
    ['african', 'matched', 10],
    ['african', 'planned', 0],
    ['african', 'delivered', 0],
    ['african', 'used', 0],
  ],
});
