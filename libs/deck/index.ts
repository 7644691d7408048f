export * from './deck.js';
export * from './write-deck.js';
export * from './plots/plot.js';
export * from './slides.js';
export { contrast } from './ooxml/color.js';
