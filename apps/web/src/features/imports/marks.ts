/** Signs of what becomes of a row, beside the word for it. */
export const marks: Readonly<Record<string, string>> = {
  create: '+',
  update: '~',
  unchanged: '=',
  problem: '!',
  skipped: '−',
};
