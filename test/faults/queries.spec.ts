import { copyDatabase, type TestDatabase } from '../database-copy.js';
import { freePort, Instance, temporaryFolder } from '../instance.js';

interface Reply {
  data?: unknown;
  errors?: { message: string; extensions: { code: string; requestId: string } }[];
}

describe('a question that cannot be answered', () => {
  const folder = temporaryFolder();
  let database: TestDatabase;
  let instance: Instance;

  beforeAll(async () => {
    database = await copyDatabase('real');
    instance = new Instance(await freePort(), { DATA_DIR: folder.path, DATABASE_URL: database.url });
    await instance.says('Ready at');
  });
  afterAll(async () => {
    await instance.kill('SIGTERM');
    await database.drop();
    folder.remove();
  });

  async function reply(
    response: Response,
  ): Promise<{ status: number; code: string | undefined; text: string }> {
    const text = await response.text();
    const { errors }: Reply = JSON.parse(text);
    const [error] = errors ?? [];
    if (error) expect(error.extensions.requestId).toBe(response.headers.get('x-request-id'));
    // No stack, statement, path or suggestion is ever told.
    expect(text).not.toMatch(/\n\s+at |\\n\s+at |node_modules|select |\.js|Did you mean/);
    return { status: response.status, code: error?.extensions.code, text };
  }

  const send = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    instance.get('/graphql', { method: 'POST', headers, body });

  const nested = `{ network ${'{ members '.repeat(40)}{ code }${' }'.repeat(40)} }`;
  const aliases = Array.from({ length: 500 }, (_, n) => `a${n}: network { asOf }`).join(' ');

  it.each([
    ['40 levels deep', nested, 'DEPTH_LIMIT'],
    ['with 500 aliases', `{ ${aliases} }`, 'TOKEN_LIMIT'],
    [
      'with 20 aliases',
      `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: network { asOf }`).join(' ')} }`,
      'ALIAS_LIMIT',
    ],
    ['of 2,000 words', `{ network { ${'asOf '.repeat(2_000)} } }`, 'TOKEN_LIMIT'],
    ['with 60 directives', `{ network { asOf ${'@skip(if: false) '.repeat(60)} } }`, 'DIRECTIVE_LIMIT'],
    [
      'S4: asking 48 questions through a fragment',
      `{ ${Array.from({ length: 12 }, (_, n) => `a${n}: analytics { ...F }`).join(' ')} }
       fragment F on Analytics { links { question } engagement { question } concentration { question } }`,
      'COST_LIMIT',
    ],
    ['that is no GraphQL', '{ network { ', 'GRAPHQL_PARSE_FAILED'],
    ['for an unknown field', '{ netwrk { asOf } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['about the schema', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['that would change what there is not', 'mutation { remove }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'about an unknown meeting',
      '{ analytics { ... on Analytics { programme(meeting: "x") { cells } } } }',
      'BAD_USER_INPUT',
    ],
  ])('%s is refused', async (_, query, code) => {
    const answer = await reply(await instance.ask(query));
    expect(answer).toMatchObject({ status: 400, code });
  });

  it.each([
    ['several at once', '[{"query":"{ network { asOf } }"}]', 'BATCH_REFUSED', 400],
    ['broken JSON', '{"query": ', 'BAD_REQUEST', 400],
    ['no object', '"query"', 'BAD_REQUEST', 400],
    ['variables that are no object', '{"query":"{ network { asOf } }","variables":[1]}', 'BAD_REQUEST', 400],
    [
      'S2: half a megabyte of lists in variables that no document knows',
      `{"query":"{ network { asOf } }","variables":{"x":[${'[],'.repeat(170_000)}[]]}}`,
      'BAD_REQUEST',
      400,
    ],
    [
      'S2: an input with more names than any has',
      JSON.stringify({
        query: 'query ($input: ActivityInput!) { activityCheck(input: $input) { __typename } }',
        variables: { input: Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`name${n}`, 1])) },
      }),
      'BAD_REQUEST',
      400,
    ],
    ['more than 1 MB', `{"query":"${' '.repeat(1_100_000)}"}`, 'BODY_TOO_LARGE', 413],
  ])('%s is refused', async (_, body, code, status) => {
    expect(await reply(await send(body))).toMatchObject({ status, code });
  });

  it('S2: with a long input that does not fit is told so without the whole of the input', async () => {
    const { status, text } = await reply(
      await send(
        JSON.stringify({
          query: 'query ($input: ActivityInput!) { activityCheck(input: $input) { __typename } }',
          variables: {
            input: Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${'n'.repeat(9_000)}${n}`, 1])),
          },
        }),
      ),
    );
    expect([status, text.match(/"message"/g)?.length]).toEqual([400, 1]);
    expect(text).toContain('got invalid value');
    expect(text.length).toBeLessThan(600);
  });

  it('sent by a form of another site is refused', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const response = await send('{"query":"{ network { asOf } }"}', { 'content-type': type });
      expect(await reply(response)).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
    }
  });

  it('sent by GET is refused unless it is registered', async () => {
    expect(await reply(await instance.get('/graphql?query={network{asOf}}'))).toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(await reply(await instance.get('/graphql?query=mutation{remove}'))).toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(await reply(await instance.get('/graphql?id=0123'))).toMatchObject({
      status: 404,
      code: 'UNKNOWN_DOCUMENT',
    });
  });

  it('too many in a minute are refused to the one visitor, not to the room', async () => {
    const first = await instance.ask('{ network { asOf } }');
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const codes = new Set<number>();
    for (let round = 0; round < 62; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => instance.ask('{ network { asOf } }', { cookie })),
      );
      for (const { status } of answers) codes.add(status);
    }
    expect([...codes].sort()).toEqual([200, 429]);
    expect((await instance.ask('{ network { asOf } }')).status).toBe(200);
  });

  it('at an unknown address gets a 404, with the headers that every answer has', async () => {
    const response = await instance.get('/assets/nothing.js');
    expect(response.headers.get('content-security-policy')).toContain(`default-src 'self'`);
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(await reply(response)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('for a fault of our own is reported in general words; what happened is in the log under the same number', async () => {
    await database.query('alter table meeting rename to meeting_put_away');
    const response = await send(JSON.stringify({ query: '{ meetings { id } }' }));
    await database.query('alter table meeting_put_away rename to meeting');
    const requestId = response.headers.get('x-request-id') ?? 'none';
    const { status, code, text } = await reply(response);
    expect([status, code]).toEqual([500, 'INTERNAL']);
    expect(text).not.toMatch(/meeting_put_away|relation|does not exist|postgres/i);
    await instance.says(requestId);
    const logged = instance.output.split('\n').filter((line) => line.includes(requestId));
    expect(logged.join('\n')).toMatch(/relation .*meeting.* does not exist/);
  });
});
