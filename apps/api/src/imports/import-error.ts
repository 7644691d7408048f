import { AppError } from '../platform/graphql/app-error.js';

/** Why nothing was done. The page has a sentence for each. */
export type ImportErrorCode =
  | 'already-applied'
  | 'file-changed'
  | 'rows-changed'
  | 'has-problems'
  | 'nothing-to-do'
  | 'not-applied'
  | 'too-late'
  | 'later-edits'
  | 'reason-needed'
  | 'still-referred-to'
  | 'busy'
  | 'cancelled';

/** Thrown inside a transaction, so that nothing of it is kept. */
export class ImportError extends AppError {
  constructor(readonly reason: ImportErrorCode) {
    super('BAD_USER_INPUT', `The import was not changed: ${reason}.`, { problem: reason });
  }
}
