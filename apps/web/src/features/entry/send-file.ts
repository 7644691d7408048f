import { pendingUntil } from '../../lib/pending';

/** Why a file was not taken, as far as there are words for it. */
type FileProblem = 'offline' | 'too-large' | 'not-a-known-type' | 'too-many' | 'refused';

/** What became of a file: its id, or why it was not taken. */
export interface SentFile {
  readonly id: string | null;
  readonly problem: FileProblem | null;
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
  const known = (['too-large', 'not-a-known-type', 'too-many'] as const).find((one) => one === code);
  return { id: null, problem: known ?? 'refused' };
}
