import { mergeConfig } from 'vite';
import { pseudoMessages } from './build/pseudo-plugin';
import server from './vite.server.config';

/** The program that draws pages, in a pseudo-language in place of English: for test/e2e/pseudo-language.spec.ts, which names its folder. */
export default mergeConfig(server, { plugins: [pseudoMessages()], logLevel: 'error' });
