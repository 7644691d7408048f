import { tell, type Sentence } from '@libs/table/sentences';
import type { ReactNode } from 'react';
import { useReader } from '../../lib/language';

interface SectionProps {
  /** Of its heading; the text under it has the message `quality.<id>-text`. */
  readonly id: string;
  readonly finding: Sentence;
  readonly children: ReactNode;
}

/** One kind of question about the figures: what is found, how it is looked for, and where. */
export function Section({ id, finding, children }: SectionProps) {
  const reader = useReader();
  return (
    <section>
      <h2 id={id}>{tell(finding, reader)}</h2>
      <p>{reader.say(`quality.${id}-text`)}</p>
      {children}
    </section>
  );
}
