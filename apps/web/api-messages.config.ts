import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { LANGUAGES } from '../../libs/vocabulary/languages';
import { messages } from './build/messages-plugin';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Compiles the messages that the api says in files: one module a language, in dist/messages. */
export default defineConfig({
  root: here('.'),
  plugins: [messages()],
  resolve: { alias: [{ find: /^@libs\/(.+)$/, replacement: here('../../libs/$1/index.ts') }] },
  build: {
    ssr: true,
    outDir: here('../../dist/messages'),
    emptyOutDir: true,
    rolldownOptions: {
      input: Object.fromEntries(LANGUAGES.map((code) => [code, `virtual:messages/api/${code}`])),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
