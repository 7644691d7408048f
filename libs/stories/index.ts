export * from './catalogue.js';
export * from './read-story.js';
export * from './story.js';
export * from './templates.js';
