import { pendingUntil } from '../../lib/pending';
import type { ImportKind } from './kinds';

/** What became of an upload: the import that it began, or why there is none. */
type Uploaded = { readonly id: string } | UploadFailure;

export interface UploadFailure {
  readonly code: string;
  readonly requestId?: string | null | undefined;
}

interface Upload {
  readonly done: Promise<Uploaded>;
  readonly cancel: () => void;
}

/** Sends a file and tells, from 0 to 1, how much of it is on its way. `fetch` cannot tell this of what it sends. */
export function upload(file: File, kind: ImportKind, progress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<Uploaded>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 1 : loaded / total);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ code: 'offline' });
    request.onabort = () => resolve({ code: 'cancelled' });
  });
  request.open('POST', `/import/files?kind=${kind}`);
  request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type);
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
  request.send(file);
  return { done: pendingUntil(done), cancel: () => request.abort() };
}

function answerOf({ status, responseText }: XMLHttpRequest): Uploaded {
  if (status === 413) return { code: 'too-large' };
  try {
    const { id, error } = JSON.parse(responseText) as {
      readonly id?: string;
      readonly error?: { readonly code: string; readonly requestId?: string };
    };
    if (id !== undefined) return { id };
    if (error !== undefined) return { code: codeOf(error.code), requestId: error.requestId };
  } catch {
    return { code: 'server' };
  }
  return { code: 'server' };
}

/** Codes of failures that any request may meet are written in capitals. */
function codeOf(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}
