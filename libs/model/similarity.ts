import { editDistance, fold } from '@libs/vocabulary';
import { columnsOf, type Cells, type Kind } from './kind.js';

/** So many days apart, two records of nearly one name may still be one: a date was corrected, or is of another day of it. */
export const NEAR_DAYS = 31;

/** Why a record may be the same as another: it has its number, or nearly its name and day; null where neither holds. */
export function similarity(kind: Kind, one: Cells, other: Cells): 'number' | 'name' | null {
  const { likeness: likenessRule } = kind;
  if (likenessRule === undefined) return null;
  const number = likenessRule.number === undefined ? null : (one[likenessRule.number] ?? null);
  if (likenessRule.number !== undefined && number !== null && number === other[likenessRule.number]) {
    const { within } = likenessRule;
    if (within === undefined || one[within] === other[within]) return 'number';
  }
  return isNear(one[likenessRule.day], other[likenessRule.day]) && hasNearName(kind, one, other)
    ? 'name'
    : null;
}

/** A day that is not known is near any. */
function isNear(one: Cells[string] | undefined, other: Cells[string] | undefined): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return true;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= NEAR_DAYS * 86_400_000;
}

function hasNearName({ fields, titleFields }: Kind, one: Cells, other: Cells): boolean {
  return fields
    .filter(({ name, type }) => titleFields.includes(name) && type.type === 'words')
    .flatMap(columnsOf)
    .some((column) => areNear(one[column], other[column]));
}

/** A fifth of the letters may differ, but no number: the 4th and the 5th meeting are two. */
function areNear(one: Cells[string] | undefined, other: Cells[string] | undefined): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  const [a, b] = [fold(one), fold(other)];
  const numbers = (text: string): string => (text.match(/\p{Nd}+/gu) ?? []).join(' ');
  const length = Math.min(a.length, b.length);
  const allowed = Math.floor(length / 5);
  if (length === 0 || Math.abs(a.length - b.length) > allowed || numbers(a) !== numbers(b)) return false;
  return editDistance(a, b) <= allowed;
}
