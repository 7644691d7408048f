import type { Reader } from '@libs/table/sentences';
import { AskError } from './ask';

/** Why a question got no answer, in one sentence. */
export function troubleOf(error: Error | null, say: Reader['say']): string {
  if (!(error instanceof AskError) || error.reason === 'offline') return say('trouble.offline');
  return error.requestId === null ? say('trouble.server') : say('trouble.request', { id: error.requestId });
}
