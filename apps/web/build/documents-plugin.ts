import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const registered = new URL('../src/gql/persisted-documents.json', import.meta.url);

/** Writes documents.json, by which the api answers: every document that codegen found, under its hash. */
export function documents(): Plugin {
  return {
    name: 'documents',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: readFileSync(registered, 'utf8') });
    },
  };
}
