import { keyOf } from '@libs/findings';
import { failedResponse, type FailedResponse } from '../../lib/failed-response';
import { pendingUntil } from '../../lib/pending';

/** Those that the server tells. */
const EXPLAINED = [
  ...(['broken-document', 'broken-picture', 'holds-programs', 'not-a-known-type'] as const),
  ...([
    'not-what-its-name-says',
    'old-or-protected',
    'too-large',
    'too-many',
    'unpacks-to-too-much',
  ] as const),
] as const;

/** What became of a file: its id, or why it was not taken. */
export type SentFile = { readonly id: string } | FailedResponse;

const MAX = 10 * 1024 * 1024;

/** Sends a file to stand beside a record; the server looks at what it holds, whatever its name says. */
export async function sendFile(file: File): Promise<SentFile> {
  if (file.size > MAX) return { key: 'entry.file-too-large', seconds: 0 };
  try {
    const response = await pendingUntil(
      fetch('/entry/files', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
        body: file,
      }),
    );
    if (!response.ok && response.status !== 422) return await failedResponse(response);
    return answerOf(await response.json().catch(() => null));
  } catch {
    return { key: 'entry.file-offline', seconds: 0 };
  }
}

function answerOf(answer: unknown): SentFile {
  if (typeof answer !== 'object' || answer === null) return { key: 'entry.file-refused', seconds: 0 };
  if ('id' in answer) return { id: String(answer.id) };
  const { error }: { error?: unknown } = answer;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return { key: keyOf('entry.file-', EXPLAINED.find((one) => one === code) ?? 'refused'), seconds: 0 };
}
