/** What may import what. */
const nouns = 'network|meetings|work-plans|capacities|indicators|identity|mail|audit|error-reports|records';
const uses = 'analytics|imports|seed|stories|exports|quality|pages|backups|doctor';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'By types neither: what two modules say of each other is a module of its own. Circles of folders: scripts/architecture.mjs.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'libs-know-no-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'vocabulary-imports-nothing',
      severity: 'error',
      from: { path: '^libs/vocabulary/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/vocabulary/' },
    },
    {
      name: 'rules-and-tables-stand-on-vocabulary',
      severity: 'error',
      from: { path: '^libs/(rules|table|findings|model|pages|stories)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/charts/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^libs/(rules|table|findings|model|pages|stories)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'questions-are-pure',
      comment:
        'What a question says of itself goes into the API and into the first view: no chart, slide or library.',
      severity: 'error',
      from: {
        path: '^libs/questions/.*(question|series)\\.ts$|^libs/questions/[^/]+\\.ts$',
        pathNot: '^libs/questions/(decks|web)\\.tsx?$|\\.spec\\.ts$',
      },
      to: {
        path: '^libs/(charts|deck|stories)/|node_modules/|^libs/questions/[^/]+/(web\\.tsx|deck\\.ts)$',
      },
    },
    {
      name: 'only-charts-know-recharts',
      severity: 'error',
      from: { pathNot: '^libs/charts/' },
      to: { path: 'node_modules/recharts' },
    },
    {
      name: 'decks-draw-series',
      comment: 'Pages and decks draw the series of a question; how a page draws them is no matter of a deck.',
      severity: 'error',
      from: { path: '^libs/deck/|^libs/questions/.*decks?\\.ts$', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/charts/' },
    },
    {
      name: 'decks-need-a-packer-only',
      severity: 'error',
      from: { path: '^libs/(deck|office)/|^libs/questions/.*decks?\\.ts$', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/fflate' },
    },
    {
      name: 'the-api-draws-nothing',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^(libs/charts|apps/web)/' },
    },
    {
      name: 'the-web-asks-the-api',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^apps/api/' },
    },
    {
      name: 'platform-is-below-all',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: `^apps/api/src/(${nouns}|${uses})/` },
    },
    {
      name: 'jobs-know-no-work',
      severity: 'error',
      from: { path: '^apps/api/src/jobs/' },
      to: { path: `^apps/api/src/(${nouns}|${uses})/` },
    },
    {
      name: 'nouns-are-below-uses',
      severity: 'error',
      from: { path: `^apps/api/src/(${nouns})/` },
      to: { path: `^apps/api/src/(${uses})/` },
    },
    {
      name: 'nouns-talk-by-services',
      comment:
        'A noun uses another by its module, service, loader, types or entities, never by its resolver.',
      severity: 'error',
      from: { path: `^apps/api/src/(${nouns})/` },
      to: { path: `^apps/api/src/(${nouns})/.*\\.resolver\\.ts$`, pathNot: '^apps/api/src/$1/' },
    },
    {
      name: 'services-know-no-graphql',
      severity: 'error',
      from: { path: '\\.(service|entities|import)\\.ts$|/questions/' },
      to: { path: 'node_modules/(@nestjs/graphql|@nestjs/apollo|@apollo|graphql)/|\\.resolver\\.ts$' },
    },
    {
      name: 'services-run-without-graphql-types',
      comment: 'A service may say what it gives in the type of the schema, and makes no value of its classes.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: '\\.(resolver|graphql|module|args|spec)\\.ts$' },
      to: { path: '\\.graphql\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-stand-alone',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'features-know-no-app',
      severity: 'error',
      from: { path: '^apps/web/src/(features|ui|lib)/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'ui-fetches-nothing',
      severity: 'error',
      from: { path: '^apps/web/src/ui/' },
      to: {
        path: '^apps/web/src/features/|node_modules/@tanstack/react-query/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'products-need-no-tools',
      severity: 'error',
      from: {
        path: '^(apps/api/(src|migrations)|libs/(vocabulary|table|rules|model|pages|findings|stories|questions|deck|office))/',
        pathNot: '\\.spec\\.ts$',
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests-are-not-used',
      severity: 'error',
      from: { pathNot: '\\.spec\\.tsx?$|^test/' },
      to: { path: '\\.spec\\.tsx?$|^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web/src/gql)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
