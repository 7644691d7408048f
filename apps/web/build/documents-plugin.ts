import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const registered = new URL('../src/gql/persisted-documents.json', import.meta.url);

/** Writes documents.json, by which the api answers: every document that codegen found, under its hash. */
export function documents(): Plugin {
  return {
    name: 'documents',
    generateBundle() {
      const byHash = JSON.parse(readFileSync(registered, 'utf8')) as Record<string, string>;
      const entries = Object.entries(byHash).map(([hash, text]) => [hash.replace('sha256:', ''), text]);
      this.emitFile({
        type: 'asset',
        fileName: 'documents.json',
        source: JSON.stringify(Object.fromEntries(entries)),
      });
    },
  };
}
