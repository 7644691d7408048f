/** Hands a file to the reader. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Fetches a file that the server makes, and hands it to the reader; says whether it was given. */
export async function saveFetched(address: string, name: string): Promise<boolean> {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) return false;
  save(name, await response.blob());
  return true;
}
