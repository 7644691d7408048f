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
  | 'macros'
  | 'declares-entities'
  | 'took-too-long';

/** Thrown while a file is read, as soon as it is known that it will not be. */
export class Unreadable extends Error {
  constructor(readonly code: WhyUnreadable) {
    super(code);
  }
}
