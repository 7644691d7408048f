import type { I18n } from '@libs/findings';
import { AskError } from './ask';

/** Why a question got no answer, in one sentence. */
export function errorSentence(error: Error | null, t: I18n['t']): string {
  if (!(error instanceof AskError) || error.reason === 'offline') return t('trouble.offline');
  return error.requestId === null ? t('trouble.server') : t('trouble.request', { id: error.requestId });
}
