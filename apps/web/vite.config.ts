import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { documents } from './build/documents-plugin';
import { messages } from './build/messages-plugin';
import { preloadFonts } from './build/preload-plugin';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const charts =
  /\/libs\/charts\/|\/libs\/questions\/([^/]+\/series|grid|counted-tiles)\.ts$|\/node_modules\/(recharts|d3-|victory-vendor|es-toolkit)/;
const api = process.env.API_URL ?? 'http://localhost:3000';

export default defineConfig({
  root: here('.'),
  plugins: [react(), messages(), documents(), preloadFonts()],
  resolve: {
    alias: [
      { find: /^@libs\/(.+)$/, replacement: here('../../libs/$1/index.ts') },
      // React has had this hook since 18; the shim is for those before.
      { find: /^use-sync-external-store\/shim\/index\.js$/, replacement: 'react' },
    ],
  },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // A page is drawn before its script: its styles come in one file, which the next page has already.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/libs\/[\w/]+\/index\.ts$/, sideEffects: false }] },
      input: { main: here('index.html'), sw: here('src/sw.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // Without these, parts of charts would be packed together with parts of pages.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'member-charts',
              test: /\/libs\/charts\/(strip|sparkline|presence)\/.*-(chart|marks|axis)\.|\/questions\/(profile|attendance-matrix)\/series\./,
            },
            {
              name: 'line-charts',
              test: /\/libs\/charts\/lines\/.*-(chart|marks|axis|layout|keys)\.|\/questions\/observations\/series\./,
            },
          ],
        },
        // What is only of charts says so in its name, for those who measure what comes before.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.every((id) => charts.test(id))
            ? 'assets/[name]-chart-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
  server: { proxy: { '/graphql': api, '/open-data': api, '/import/': api } },
});
