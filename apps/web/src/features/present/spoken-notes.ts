import { headOf, textsOf, type Slide } from '@libs/stories';
import { noteSentence, tell, type Reader } from '@libs/table/sentences';
import type { Shown } from './shown';

/** What may be said at a slide: one's own notes, the finding, and what a listener must know to read the figures rightly. */
export function spokenNotes(slide: Slide, shown: Shown | null, reader: Reader): readonly string[] {
  const own = textsOf(slide, reader.language).notes;
  const told =
    shown === null || shown.tables.length === 0
      ? []
      : [
          tell(headOf(shown.key, shown.tables), reader),
          ...shown.tables.flatMap(({ notes }) => notes.map((note) => tell(noteSentence(note), reader))),
        ];
  return [...new Set([...(own === undefined ? [] : [own]), ...told])];
}
