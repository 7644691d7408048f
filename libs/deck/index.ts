export * from './deck.js';
export * from './write-deck.js';
export { slideNumbers } from './parts.js';
export * from './plots/slide-renderer.js';
export * from './slides.js';
export { contrast } from './ooxml/color.js';
export * from './ooxml/theme-colors.js';
