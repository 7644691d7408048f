import type { CodegenConfig } from '@graphql-codegen/cli';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Types and registered documents of the web, generated from the api's schema and the *.graphql files. */
const config: CodegenConfig = {
  schema: here('../api/schema.graphql'),
  documents: here('./src/**/*.graphql'),
  silent: true,
  generates: {
    [here('./src/gql/')]: {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
      },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        strictScalars: true,
        scalars: {
          ID: 'string',
          Cells: 'readonly (readonly (string | number | null)[])[]',
          Values: 'Readonly<Record<string, string | number | null>>',
        },
      },
    },
  },
};

export default config;
