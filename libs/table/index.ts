export * from './csv.js';
export * from './format.js';
export * from './inert.js';
export * from './table.js';
export * from './tables-address.js';
