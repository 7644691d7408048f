import { setTimeout as wait } from 'node:timers/promises';
import { openApp, type AppUnderTest } from '../app-under-test.js';
import { Person } from '../person.js';

let app: AppUnderTest;

beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

/** A document that is not the pages' own is given five seconds: fifty points. */
const ENOUGH = 62;
const programme = '{ analytics { ... on Analytics { programme(meeting: "pesnet-4") { cells } } } }';
const asOf = '{ network { asOf } }';

it('S4: documents of many questions that get no answer leave everybody else theirs, in the pages and by documents of their own', async () => {
  const many = `{ ${Array.from({ length: 10 }, (_, n) => `a${n}: ${programme.slice(2, -2)}`).join(' ')} }`;
  const other = await app.signedIn('reader@example.org', 'secretariat');
  const stranger = new Person(app.instance);
  const codes = await app.database.withClient(async (holder) => {
    await holder.query('begin');
    await holder.query('lock table meeting in access exclusive mode');
    const waiting = Array.from({ length: 12 }, () => stranger.send(many));
    const held = `select count(*)::integer as n from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`;
    while ((await app.database.one<{ n: number }>(held)).n < 4) await wait(20);
    const meanwhile = await Promise.all([other.send(asOf), app.instance.get('/open-data/members.json')]);
    await holder.query('commit');
    await Promise.all(waiting);
    return meanwhile.map(({ status }) => status);
  });
  expect(codes).toEqual([200, 200]);
}, 60_000);

it('S4: who is signed in has a budget of their own by the time that answers take, and uses up nobody else’s', async () => {
  const busy = await app.signedIn('busy@example.org', 'secretariat');
  const other = await app.signedIn('other@example.org', 'secretariat');
  expect((await busy.send(programme)).status).toBe(200);
  // The meetings cannot be read meanwhile, so that time is all that it takes.
  const codes = await app.database.withClient(async (holder) => {
    await holder.query('begin');
    await holder.query('lock table meeting in access exclusive mode');
    const answers = await Promise.all(Array.from({ length: ENOUGH }, () => busy.send(programme)));
    await holder.query('commit');
    return answers.map(({ code }) => code);
  });
  expect(new Set(codes)).toEqual(new Set(['TIME_LIMIT']));
  expect((await busy.send(asOf)).code).toBe('RATE_LIMIT');
  expect((await other.send(asOf)).status).toBe(200);
  expect((await new Person(app.instance).send(asOf)).status).toBe(200);
}, 60_000);
