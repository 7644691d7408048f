/**
 * A text without what must never reach a file: signs of control, halves of letters, and embeddings and overrides of
 * direction, which can turn round what is beside them. Isolates stay: they are how our own texts keep scripts apart.
 */
export function escapeBidi(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\ufffe\uffff\ud800-\udfff]/gu,
    '',
  );
}
