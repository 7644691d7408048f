export * from './codes.js';
export * from './indicators.js';
export * from './languages.js';
