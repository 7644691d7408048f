import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFolder } from '../../apps/api/src/platform/settings/project-folder.js';
import { readSettings, settingsSchema } from '../../apps/api/src/platform/settings/settings.js';

const service = z.object({
  image: z.string().optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)),
  healthcheck: z.object({ test: z.array(z.string()) }),
  volumes: z.array(z.string()),
});
const file = z.object({
  services: z.object({ database: service, app: service }),
  volumes: z.record(z.string(), z.null()),
});

describe('docker-compose.yml', () => {
  const text = readFileSync(join(projectFolder, 'docker-compose.yml'), 'utf8');
  const { services, volumes } = file.parse(parse(text));

  /** The environment as Compose fills it in where only these are set. */
  function filledIn(set: Readonly<Record<string, string>>): Record<string, string> {
    const fill = (value: string) =>
      value.replace(
        /\$\{(\w+)(:-([^}]*)|:\?[^}]*)?\}/g,
        (_, name: string, _rule, fallback: string | undefined) => set[name] ?? fallback ?? '',
      );
    return Object.fromEntries(
      Object.entries(services.app.environment).map(([name, value]) => [name, fill(value)]),
    );
  }

  it('gives the app every setting that exists, and no other', () => {
    expect(Object.keys(services.app.environment).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
  });

  it('gives it values that it takes', () => {
    expect(readSettings(filledIn({ POSTGRES_PASSWORD: 'chosen' }))).toMatchObject({
      port: 3000,
      databaseUrl: 'postgres://pesnet:chosen@database:5432/pesnet',
      smtpUrl: null,
    });
  });

  it('has no password of its own: without one it does not start', () => {
    expect(services.database.environment['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?.+\}$/);
    expect(services.app.environment['DATABASE_URL']).toContain('${POSTGRES_PASSWORD:?');
  });

  it('runs PostgreSQL 17, keeps its files, and asks both for their health', () => {
    expect(services.database.image).toMatch(/^postgres:17/);
    for (const { volumes: used, healthcheck } of Object.values(services)) {
      expect(healthcheck.test[0]).toBe('CMD');
      for (const volume of used) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
    }
  });

  it('serves as another user than root', () => {
    const dockerfile = readFileSync(join(projectFolder, 'Dockerfile'), 'utf8');
    expect(dockerfile).toMatch(/^USER pesnet$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });
});
