/** What is in the way of applying, where it can be put right: red cells, and rows that are wrong as a whole. */
const RED = '[data-red]';

/** Moves to the next red cell after an element of a table, and begins again at the top; false where there is none. */
export function focusNextInvalid(table: HTMLElement | null, from: Element | null): boolean {
  const reds = [...(table?.querySelectorAll<HTMLElement>(RED) ?? [])];
  const next = reds.find((red) => red !== from && isAfter(red, from)) ?? reds.find((red) => red !== from);
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
  return next !== undefined;
}

/** Whether a red cell of the same table follows: where none does, Tab goes on as everywhere. */
export function invalidCellAfter(from: HTMLElement): HTMLElement | null {
  const reds = [...(from.closest('table')?.querySelectorAll<HTMLElement>(RED) ?? [])];
  return reds.find((red) => red !== from && isAfter(red, from)) ?? null;
}

function isAfter(red: Element, from: Element | null): boolean {
  return from !== null && (from.compareDocumentPosition(red) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The id of the words that say how far the decisions have come: the focus goes there where its place is gone. */
export const NOW = 'now';

/** Puts the focus on an element by its id. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
