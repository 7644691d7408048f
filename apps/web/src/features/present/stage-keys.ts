import { westernDigits } from '@libs/rules';

/** What a key does on the stage. */
export type Command =
  | {
      readonly go:
        | 'next'
        | 'previous'
        | 'first'
        | 'last'
        | 'leave'
        | 'black'
        | 'laser'
        | 'fullscreen'
        | 'presenter'
        | 'help';
    }
  | { readonly go: 'jump'; readonly to: number }
  | { readonly go: 'digits'; readonly digits: string };

const FORWARD: ReadonlySet<string> = new Set([' ', 'PageDown', 'ArrowDown', 'n']);
const BACK: ReadonlySet<string> = new Set(['Backspace', 'PageUp', 'ArrowUp', 'p']);
const PLAIN: ReadonlyMap<
  string,
  'first' | 'last' | 'leave' | 'black' | 'laser' | 'fullscreen' | 'presenter' | 'help'
> = new Map([
  ['Home', 'first'],
  ['End', 'last'],
  ['Escape', 'leave'],
  ['b', 'black'],
  ['.', 'black'],
  ['l', 'laser'],
  ['f', 'fullscreen'],
  ['w', 'presenter'],
  ['?', 'help'],
]);

/**
 * What a pressed key means. The arrow that points on is the right one, in Arabic the left one. Digits gather until Enter
 * jumps to the slide of that number; Enter alone goes on. Arabic digits count too.
 */
export function commandOf(
  key: string,
  { digits, mirrored }: { digits: string; mirrored: boolean },
): Command | null {
  const digit = westernDigits(key);
  if (/^\d$/.test(digit)) return { go: 'digits', digits: `${digits}${digit}`.slice(-3) };
  if (key === 'Enter') return digits === '' ? { go: 'next' } : { go: 'jump', to: Number(digits) };
  if (key === 'ArrowRight') return { go: mirrored ? 'previous' : 'next' };
  if (key === 'ArrowLeft') return { go: mirrored ? 'next' : 'previous' };
  const plain = PLAIN.get(key) ?? PLAIN.get(key.toLowerCase());
  if (plain !== undefined) return { go: plain };
  if (FORWARD.has(key)) return { go: 'next' };
  return BACK.has(key) ? { go: 'previous' } : null;
}

/** The slide that a command leads to, counted from 1 and kept within the story. */
export function slideAfter(command: Command, slide: number, slides: number): number {
  const within = (number: number): number => Math.min(Math.max(number, 1), slides);
  switch (command.go) {
    case 'next':
      return within(slide + 1);
    case 'previous':
      return within(slide - 1);
    case 'first':
      return 1;
    case 'last':
      return slides;
    case 'jump':
      return within(command.to);
    case 'black':
    case 'digits':
    case 'fullscreen':
    case 'help':
    case 'laser':
    case 'leave':
    case 'presenter':
      return slide;
  }
}
