export * from './days.js';
export * from './package.js';
export * from './properties.js';
export * from './sheet.js';
export * from './workbook.js';
export * from './xml.js';
