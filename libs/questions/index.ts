export * from './arguments.js';
export * from './filter.js';
export * from './notes.js';
export * from './question-named.js';
export * from './question.js';
export * from './questions.js';
export * from './title-columns.js';
