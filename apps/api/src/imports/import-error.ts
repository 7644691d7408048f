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
export class ImportError extends Error {
  constructor(readonly code: ImportErrorCode) {
    super(code);
  }
}
