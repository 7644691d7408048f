import { expect, it } from '@jest/globals';
import { isPending, onPending, pendingUntil } from './pending';

it('is pending until the last of what was sent is answered or lost', async () => {
  const seen: boolean[] = [];
  onPending(() => seen.push(isPending()));
  let answer: (text: string) => void = () => undefined;
  let lose: (error: Error) => void = () => undefined;
  const answered = pendingUntil(new Promise<string>((resolve) => (answer = resolve)));
  const lost = pendingUntil(new Promise<string>((_, reject) => (lose = reject)));
  expect(isPending()).toBe(true);
  lose(new Error('no connection'));
  await expect(lost).rejects.toThrow('no connection');
  expect(isPending()).toBe(true);
  answer('stored');
  expect(await answered).toBe('stored');
  expect(isPending()).toBe(false);
  expect(seen).toEqual([true, true, true, false]);
});
