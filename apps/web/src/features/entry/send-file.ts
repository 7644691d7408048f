/** Why a file was not taken, as far as there are words for it. */
type FileProblem = 'offline' | 'too-large' | 'not-a-file' | 'refused';

/** What became of a file: its id, or why it was not taken. */
export interface SentFile {
  readonly id: string | null;
  readonly problem: FileProblem | null;
}

const MOST = 10 * 1024 * 1024;

/** Sends a file to stand beside a record; the server looks at what it holds, whatever its name says. */
export async function sendFile(file: File): Promise<SentFile> {
  if (file.size > MOST) return { id: null, problem: 'too-large' };
  try {
    const response = await fetch('/entry/files', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
      body: file,
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok && typeof answer === 'object' && answer !== null && 'id' in answer)
      return { id: String(answer.id), problem: null };
    if (response.status === 413) return { id: null, problem: 'too-large' };
    return { id: null, problem: response.status === 415 ? 'not-a-file' : 'refused' };
  } catch {
    return { id: null, problem: 'offline' };
  }
}
