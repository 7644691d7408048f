/** So few letters that are left over say nothing of the rest. */
const SHORTEST = 4;
/** So many signs before and after a common word are the ornament of one; more are a secret of their own. */
const ORNAMENT = 8;

/** Signs that are written for letters. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' }),
);

let list: Promise<ReadonlySet<string>> | null = null;

/**
 * Whether a password is among those that are tried first, or one of them with the ornaments that are tried too: other
 * letters' signs, digits before and after, twice the same. The list is that of zxcvbn-ts (MIT), 49,000 passwords out of
 * breaches by how many people had them; it is read when the first password is set.
 */
export async function isRefusedPassword(password: string): Promise<boolean> {
  list ??= readList();
  const common = await list;
  return formsOf(password).some((form) => common.has(form));
}

async function readList(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common'].filter((word) => word.length >= SHORTEST));
}

function formsOf(password: string): string[] {
  const whole = password.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  const bare = [/[^\p{L}]+$/u, /^[^\p{L}]+/u, /^[^\p{L}]+|[^\p{L}]+$/gu].map((ends) =>
    whole.replace(ends, ''),
  );
  const stems = [whole, ...bare.filter((stem) => whole.length - stem.length <= ORNAMENT)];
  return stems.flatMap((stem) => [stem, spelled(stem)]).flatMap((stem) => [stem, once(stem)]);
}

function spelled(text: string): string {
  return [...text].map((sign) => LETTERS.get(sign) ?? sign).join('');
}

/** What a text says again and again. */
function once(text: string): string {
  return /^(.+?)\1+$/u.exec(text)?.[1] ?? text;
}
