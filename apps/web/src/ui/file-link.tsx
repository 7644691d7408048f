import type { ReactNode } from 'react';
import { useI18n } from '../lib/language';

interface FileLinkProps {
  /** Where the server makes the file. */
  readonly to: string;
  readonly children: ReactNode;
}

/** A link to a file in the reader's language. */
export function FileLink({ to, children }: FileLinkProps) {
  const { language } = useI18n();
  return (
    <a href={`${to}?language=${language}`} download="">
      {children}
    </a>
  );
}
