import { keyOf, type MessageKey } from '@libs/findings';
import { retryAfterOf } from './retry-after';

/** What is in the way of a request, as a sentence, and in how many seconds it is worth another try. */
export interface FailedResponse {
  readonly key: MessageKey;
  readonly seconds: number;
}

/** What the server can be busy with, as it says. */
const BUSY_WITH = ['files', 'own-files', 'questions', 'reading'] as const;
/** What any request may meet, beside what is wrong with what was sent. */
const MET = new Map<unknown, MessageKey>([
  ['FORBIDDEN', 'wrong.forbidden'],
  ['RATE_LIMIT', 'wrong.rate-limit'],
  ['SIGN_IN_NEEDED', 'wrong.sign-in-needed'],
]);

/** Why the server did nothing with what was sent, by the words of an answer that is no 2xx and no refusal of its content. */
export async function failedResponse(response: Response): Promise<FailedResponse> {
  const seconds = (retryAfterOf(response) ?? 1_000) / 1_000;
  const { code, busyWith } = extensionsOf(await response.json().catch(() => null));
  if (code === 'BUSY')
    return { key: keyOf('wrong.busy-', BUSY_WITH.find((one) => one === busyWith) ?? 'questions'), seconds };
  return { key: MET.get(code) ?? 'wrong.server', seconds };
}

function extensionsOf(answer: unknown): { readonly code?: unknown; readonly busyWith?: unknown } {
  const errors = fieldOf(answer, 'errors');
  const extensions = Array.isArray(errors) ? fieldOf(errors[0], 'extensions') : null;
  return { code: fieldOf(extensions, 'code'), busyWith: fieldOf(extensions, 'busyWith') };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (Object.entries(value).find(([field]) => field === name)?.[1] as unknown)
    : null;
}
