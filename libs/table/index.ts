export * from './drawing.js';
export * from './csv-line.js';
export * from './format.js';
export * from './escape-bidi.js';
export * from './escape-markup.js';
export * from './isolate.js';
export * from './table.js';
export * from './tables-address.js';
