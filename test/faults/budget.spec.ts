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
