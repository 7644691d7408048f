import { AppError } from '../../platform/graphql/app-error.js';

/** Why a file is not read. The page has a sentence for each. */
export type WhyUnreadable =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'not-text'
  | 'broken-quotes'
  | 'renamed'
  | 'old-workbook'
  | 'not-a-workbook'
  | 'no-such-sheet'
  | 'unpacks-to-too-much'
  | 'too-many-parts'
  | 'too-many-merged'
  | 'too-many-sheets'
  | 'too-much-text'
  | 'broken-reference'
  | 'nested-too-deeply'
  | 'macros'
  | 'declares-entities'
  | 'took-too-long';

/** Where in a file that is: a sheet, with its cells where that is known, or a line of a text file. */
export interface WhereUnreadable {
  readonly sheet?: string;
  /** As spreadsheets write it: B7, A1:GR20000. */
  readonly cells?: string;
  readonly line?: number;
}

/** Thrown while a file is read, as soon as it is known that it will not be. */
export class UnreadableFileError extends AppError {
  constructor(
    readonly reason: WhyUnreadable,
    readonly where: WhereUnreadable = {},
  ) {
    super('BAD_USER_INPUT', `The file cannot be read: ${reason}.`, { problem: reason, ...where });
  }
}
