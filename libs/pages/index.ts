export type { AnswerTo, DrawnPage, PageAddress } from './drawn-page.js';
