import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { messages } from './build/messages-plugin';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The pages once more, for the program that draws them before any script runs: in one file, without their styles. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  plugins: [react(), messages()],
  resolve: { alias: [{ find: /^@libs\/(.+)$/, replacement: here('../../libs/$1/index.ts') }] },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('../../dist/web-server'),
    emptyOutDir: true,
    rolldownOptions: { input: { 'draw-page': here('src/draw-page.tsx') } },
  },
});
