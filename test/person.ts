import type { ValidationIssue } from '@libs/rules';
import type { Instance } from './instance.js';

interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** What came back: the data, or the code of the first failure. */
export interface GraphqlResult<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly code: string | null;
  readonly text: string;
}

export const password = 'four blue doors open';

/** Someone with a browser: it keeps the cookies that it is given. */
export class Person {
  private readonly cookies = new Map<string, string>();

  /** With the cookies of another browser, where given, as someone who stole or kept them. */
  constructor(
    private readonly instance: Instance,
    cookie = '',
  ) {
    for (const pair of cookie.split('; ')) if (pair !== '') this.keep(pair);
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.instance.get(path, { headers: { cookie: this.cookie, ...headers } });
  }

  /** Goes to an address as a browser does, without following where it leads. */
  async visit(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const response = await this.instance.get(path, {
      redirect: 'manual',
      headers: { cookie: this.cookie, ...headers },
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  async send<Data = Record<string, unknown>>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<GraphqlResult<Data>> {
    const response = await this.instance.get('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const text = await response.text();
    const { data = null, errors }: Reply<Data> = JSON.parse(text);
    return { status: response.status, data, code: errors?.[0]?.extensions.code ?? null, text };
  }

  /** Sends a mutation that answers with problems, and gives their codes. */
  async form(field: string, words: string, variables: Readonly<Record<string, unknown>>): Promise<string[]> {
    const { data, code } = await this.send<{ done: { problems: ValidationIssue[] } }>(
      `mutation (${words}) { done: ${field} { problems { path code } } }`,
      variables,
    );
    return data?.done.problems.map((problem) => problem.code) ?? [code ?? ''];
  }

  async signIn(email: string, secret = password, code: string | null = null): Promise<string> {
    const { data } = await this.send<{ signIn: { next: string; problems: ValidationIssue[] } }>(
      'mutation ($email: String!, $secret: String!, $code: String) { signIn(email: $email, password: $secret, code: $code) { next problems { code path } } }',
      { email, secret, code },
    );
    return data?.signIn.problems[0]?.code ?? data?.signIn.next ?? '';
  }

  /** Becomes the first administrator by the link that the start printed. */
  becomeFirst(email = 'admin@example.org', name = 'Ada Admin'): Promise<string[]> {
    return this.form(
      'becomeFirstAdministrator(secret: $secret, name: $name, email: $email, language: "en", password: $password)',
      '$secret: String!, $name: String!, $email: String!, $password: String!',
      { secret: secretIn(this.instance.output), name, email, password },
    );
  }

  invite(guest: Readonly<Record<string, string | null>>): Promise<string[]> {
    return this.form('invite(guest: $guest)', '$guest: GuestInput!', {
      guest: { language: 'en', country: null, ...guest },
    });
  }

  accept(secret: string, language = 'en'): Promise<string[]> {
    return this.form(
      'acceptInvitation(secret: $secret, password: $password, language: $language)',
      '$secret: String!, $password: String!, $language: String!',
      { secret, password, language },
    );
  }

  /** The secret of the newest letter to someone, as an administrator reads it where no mail goes out. */
  async letterTo(email: string): Promise<string> {
    const { data } = await this.send<{ outbox: { letters: { email: string; text: string | null }[] } }>(
      '{ outbox { letters { email text } } }',
    );
    return secretIn(data?.outbox.letters.find((letter) => letter.email === email)?.text ?? '');
  }

  /** The account of someone, as the list of people has it. */
  async accountOf(email: string): Promise<{ account: string; roles: { id: string; role: string }[] }> {
    const { data } = await this.send<{
      people: { email: string; account: string; roles: { id: string; role: string }[] }[];
    }>('{ people { email account roles { id role } } }');
    const found = data?.people.find((person) => person.email === email);
    if (found === undefined) throw new Error(`${email} is not in the list of people.`);
    return found;
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** What the last link in a text ends with. */
export function secretIn(text: string): string {
  return [...text.matchAll(/#([\w-]{20,})/g)].at(-1)?.[1] ?? '';
}
