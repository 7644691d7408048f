import { keyOf, format, type Sentence } from '@libs/findings';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/language';

interface SectionProps {
  /** Of its heading; the text under it has the message `quality.<id>-text`. */
  readonly id: string;
  readonly finding: Sentence;
  readonly children: ReactNode;
}

/** One kind of question about the figures: what is found, how it is looked for, and where. */
export function Section({ id, finding, children }: SectionProps) {
  const i18n = useI18n();
  return (
    <section>
      <h2 id={id}>{format(finding, i18n)}</h2>
      <p>{i18n.t(keyOf('quality.', id, '-text'))}</p>
      {children}
    </section>
  );
}
