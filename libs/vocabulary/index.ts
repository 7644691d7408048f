export * from './aliases.js';
export * from './codes.js';
export * from './fold.js';
export * from './indicators.js';
export * from './languages.js';
export * from './locale-route.js';
export * from './term-key.js';
