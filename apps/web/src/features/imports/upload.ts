import { pendingUntil } from '../../lib/pending';
import type { ImportKind } from './kinds';

/** What became of an upload: the import that it began, or why there is none. */
type Uploaded = { readonly id: string } | UploadFailure;

export interface UploadFailure {
  readonly code: string;
  readonly requestId?: string | null | undefined;
  /** Where in the file that is: a sheet, with its cells where that is known, or a line. */
  readonly sheet?: string | undefined;
  readonly cells?: string | undefined;
  readonly line?: number | undefined;
  /** In how many seconds another try may get past it. */
  readonly seconds?: number | undefined;
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
    request.onload = () => resolve(answerOf(request, request.getResponseHeader('retry-after')));
    request.onerror = () => resolve({ code: 'offline' });
    request.onabort = () => resolve({ code: 'cancelled' });
  });
  request.open('POST', `/import/files?kind=${kind}`);
  request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type);
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
  request.send(file);
  return { done: pendingUntil(done), cancel: () => request.abort() };
}

interface Answer {
  readonly id?: string;
  readonly error?: UploadFailure;
  readonly errors?: readonly {
    readonly extensions?: { readonly code?: string; readonly requestId?: string; readonly busyWith?: string };
  }[];
}

/** What an answer of the server says became of the file. */
export function answerOf(
  { status, responseText }: Pick<XMLHttpRequest, 'status' | 'responseText'>,
  retryAfter: string | null,
): Uploaded {
  const { id, error, errors } = parsed(responseText);
  if (id !== undefined) return { id };
  if (error !== undefined) return error;
  const { code, requestId, busyWith } = errors?.[0]?.extensions ?? {};
  if (code === undefined || code === 'BODY_TOO_LARGE')
    return { code: status === 413 ? 'too-large' : 'server' };
  if (code !== 'BUSY') return { code: codeOf(code), requestId };
  return { code: `busy-${busyWith ?? 'questions'}`, seconds: Number(retryAfter ?? 1) };
}

function parsed(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}

/** Codes of failures that any request may meet are written in capitals. */
function codeOf(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}
