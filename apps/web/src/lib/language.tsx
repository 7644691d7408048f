import type { Reader } from '@libs/table/sentences';
import { createContext, use } from 'react';

/** The reader of the page: language, messages and names. */
export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (!reader) throw new Error('A page stands outside ReaderContext');
  return reader;
}

/** The messages of the page in the reader's language. */
export function useSay(): Reader['say'] {
  return useReader().say;
}
