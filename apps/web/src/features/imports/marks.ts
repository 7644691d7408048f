/** Signs of what becomes of a row, beside the word for it. */
export const marks: ReadonlyMap<string, string> = new Map([
  ['create', '+'],
  ['update', '~'],
  ['unchanged', '='],
  ['problem', '!'],
  ['skipped', '−'],
]);
