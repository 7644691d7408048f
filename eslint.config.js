import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const onlyTests = {
  selector: "MemberExpression[object.name=/^(describe|it|test)$/][property.name='only']",
  message: 'A test that runs alone hides the others.',
};

/**
 * An object has `constructor` and more under names that nobody put there: whatever an input can name is looked up in a Map.
 * `Record<string, …>` says that any text may be asked for; tables over codes of ours name these in their type.
 */
const tableByText = {
  selector:
    ":matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator[init.type='ObjectExpression'] > Identifier[typeAnnotation] TSTypeReference[typeName.name='Record'] > TSTypeParameterInstantiation > TSStringKeyword:first-child",
  message: 'Look texts up in a Map: a plain object has a `constructor` that nobody wrote.',
};

/** TypeORM and pg give `any` for rows that nobody named. */
const untypedStatement = [
  "VariableDeclarator > AwaitExpression > CallExpression[callee.property.name='query']:not([typeArguments])",
  "ReturnStatement > CallExpression[callee.property.name='query']:not([typeArguments])",
  "CallExpression > AwaitExpression > CallExpression[callee.property.name='query']:not([typeArguments])",
].map((selector) => ({ selector, message: 'Say what a row holds: query<Row>(…).' }));

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'apps/web/src/gql', '.data', '.data-demo'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strict],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-restricted-syntax': ['error', onlyTests],
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['apps/web/**', 'libs/charts/**'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Classes that are injected or read by decorators must be there when the program runs.
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // A service is a function of its arguments: it knows no request and no GraphQL.
    files: [
      'apps/api/src/**/*.service.ts',
      'apps/api/src/**/*.entities.ts',
      'apps/api/src/analytics/questions/**',
      'apps/api/src/imports/{sheet,workbook,plan,kinds,observations}/**',
      'apps/api/src/seed/**',
      'libs/**',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: ['@nestjs/graphql', 'graphql'], patterns: ['@apollo/*', '**/*.resolver.js'] },
      ],
      // The class that GraphQL shows may name the shape of what a service gives; the service runs without it.
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/*.graphql.js'], allowTypeImports: true }] },
      ],
    },
  },
  {
    files: ['apps/{api,web}/src/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', onlyTests, tableByText] },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', onlyTests, tableByText, ...untypedStatement] },
  },
  {
    // Of test/fast-check.ts: there a change is always tried with the same values.
    files: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: ['fast-check'] }] },
  },
  { files: ['**/*.spec.ts', 'apps/api/migrations/*.ts'], rules: { 'max-params': 'off', 'max-lines': 'off' } },
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/no-extraneous-class': 'off' } },
  {
    files: ['**/*.mjs', '*.js', '**/*.cjs'],
    extends: [tseslint.configs.base],
    rules: { 'no-restricted-syntax': ['error', onlyTests] },
  },
);
