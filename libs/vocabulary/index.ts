export * from './codes.js';
export * from './languages.js';
