import { kinds, type Kind } from '@libs/model';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';

/** The kind of records that a word from outside names. */
export function kindNamed(name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new InvalidArgumentError('kind', 'unknown-code', name.slice(0, 40));
  return kind;
}
