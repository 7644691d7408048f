import type { ReactNode } from 'react';
import { useReader } from '../lib/language';

interface FileLinkProps {
  /** Where the server makes the file. */
  readonly to: string;
  readonly children: ReactNode;
}

/** A link to a file in the reader's language. */
export function FileLink({ to, children }: FileLinkProps) {
  const { language } = useReader();
  return (
    <a href={`${to}?language=${language}`} download="">
      {children}
    </a>
  );
}
