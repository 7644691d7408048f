/** Signs of what becomes of a row, beside the word for it. */
export const rowMarks: ReadonlyMap<string, string> = new Map([
  ['create', '+'],
  ['update', '~'],
  ['unchanged', '='],
  ['problem', '!'],
  ['skipped', '−'],
]);
