/**
 * Cells of a row with those of time turned round where a table is read from the right, so that time runs from left to right in
 * every language. `columns` say which are of time.
 */
export function timeForward<Cell>(
  cells: readonly Cell[],
  columns: readonly { readonly inTime?: boolean }[],
  rtl: boolean,
): readonly Cell[] {
  if (!rtl) return cells;
  const places = columns.flatMap(({ inTime }, at) => (inTime === true ? [at] : []));
  return cells.map((cell, at) => {
    const place = places.indexOf(at);
    return place === -1 ? cell : (cells[places[places.length - 1 - place] ?? at] ?? cell);
  });
}
