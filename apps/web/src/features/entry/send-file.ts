import { pendingUntil } from '../../lib/pending';
import { retryAfterOf } from '../../lib/retry-after';

/** Why a file was not taken, as far as there are words for it. */
type FileProblem =
  'broken-picture' | 'busy' | 'offline' | 'too-large' | 'not-a-known-type' | 'too-many' | 'refused';

/** What became of a file: its id, or why it was not taken. */
export interface SentFile {
  readonly id: string | null;
  readonly problem: FileProblem | null;
  /** Where the server has too much to do: in how many seconds it is worth another try. */
  readonly seconds?: number;
}

const MAX = 10 * 1024 * 1024;

/** Sends a file to stand beside a record; the server looks at what it holds, whatever its name says. */
export async function sendFile(file: File): Promise<SentFile> {
  if (file.size > MAX) return { id: null, problem: 'too-large' };
  try {
    const response = await pendingUntil(
      fetch('/entry/files', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
        body: file,
      }),
    );
    if (response.status === 503)
      return { id: null, problem: 'busy', seconds: (retryAfterOf(response) ?? 1_000) / 1_000 };
    return answerOf(await response.json().catch(() => null));
  } catch {
    return { id: null, problem: 'offline' };
  }
}

function answerOf(answer: unknown): SentFile {
  if (typeof answer !== 'object' || answer === null) return { id: null, problem: 'refused' };
  if ('id' in answer) return { id: String(answer.id), problem: null };
  const { error }: { error?: unknown } = answer;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  const known = (['broken-picture', 'too-large', 'not-a-known-type', 'too-many'] as const).find(
    (one) => one === code,
  );
  return { id: null, problem: known ?? 'refused' };
}
