export * from './checks.js';
export * from './difference.js';
export * from './kind.js';
export * from './kinds/index.js';
export * from './likeness.js';
export * from './personal.js';
export * from './read.js';
export * from './tidy.js';
