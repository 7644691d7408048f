export type { AnswerTo, DrawnPage, PageAddress } from './drawn-page.js';
export * from './pages.js';
