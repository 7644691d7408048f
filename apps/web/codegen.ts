import type { CodegenConfig } from '@graphql-codegen/cli';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** 96 bits of SHA-256 tell documents apart; every page carries all of these names, so each letter counts. */
const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16);

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
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: shortHash },
      },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        strictScalars: true,
        scalars: {
          ID: 'string',
          Record: '@libs/model#Values',
          Story: '@libs/stories#Story',
          Asked:
            'readonly Readonly<Record<string, string | number | null | readonly (string | number | null)[]>>[]',
          Cells: 'readonly (readonly (string | number | null)[])[]',
          Values: 'Readonly<Record<string, string | number | null>>',
        },
      },
    },
  },
};

export default config;
