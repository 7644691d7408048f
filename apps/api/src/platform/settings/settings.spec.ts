import { readSettings } from './settings.js';
import { OperatorError } from './operator-error.js';

describe('the settings', () => {
  it('have a sensible value each when nothing is set, and an empty variable is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ', HOME: '/somewhere' })).toMatchObject({
      port: 3000,
      publicUrl: 'http://localhost:3000',
      trustProxy: false,
      allowHttp: false,
      databaseUrl: null,
      smtpUrl: null,
    });
  });

  it('take the words that operations.md promises', () => {
    const settings = readSettings({
      PORT: '8080',
      PUBLIC_URL: 'https://pesnet.example.org/',
      TRUST_PROXY: '10.0.0.0/8, loopback',
      ALLOW_HTTP: 'on',
      DATABASE_URL: 'postgres://me:secret@db/pesnet',
    });
    expect(settings).toMatchObject({ port: 8080, publicUrl: 'https://pesnet.example.org', allowHttp: true });
    expect(settings.trustProxy).toBe('10.0.0.0/8, loopback');
    expect(readSettings({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
  });

  it.each([
    'on',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/1',
    '999.1.1.1',
    '10.0.0.1/33',
    'LOOPBACK',
    '10.0.0.1, on',
    '0',
  ])(
    'S12: TRUST_PROXY=%s names no proxy, so that no caller chooses the address it is counted under',
    (word) => {
      expect(() => readSettings({ TRUST_PROXY: word })).toThrow(/TRUST_PROXY must be off, the addresses/);
    },
  );

  it.each(['10.0.0.5', '10.1.0.0/16, fd00::/16', 'loopback, uniquelocal', '2001:db8::1'])(
    'S12: TRUST_PROXY=%s names proxies',
    (word) => {
      expect(readSettings({ TRUST_PROXY: word }).trustProxy).toBe(word);
    },
  );

  it('that are wrong are all named at once, without their values', () => {
    const wrong = { PORT: '70000', TRUST_PROXY: 'perhaps', DATABASE_URL: 'postgres://me:secret@db' };
    const reading = () => readSettings(wrong);
    expect(reading).toThrow(OperatorError);
    expect(reading).toThrow(
      /^3 settings are wrong:\n {2}PORT must.*\n {2}TRUST_PROXY must.*\n {2}DATABASE_URL must.*$/,
    );
    expect(reading).not.toThrow(/secret/);
  });

  it('of OpenID Connect come all three or not at all, and a secret is no short word', () => {
    const all = {
      OIDC_ISSUER: 'https://id.example.org/realm',
      OIDC_CLIENT_ID: 'pesnet',
      OIDC_CLIENT_SECRET: 'of sixteen signs',
    };
    expect(readSettings(all).openId).toEqual({
      issuer: 'https://id.example.org/realm',
      clientId: 'pesnet',
      clientSecret: 'of sixteen signs',
    });
    expect(readSettings({}).openId).toBeNull();
    expect(() => readSettings({ OIDC_CLIENT_ID: 'pesnet', PORT: 'x' })).toThrow(
      /^3 settings are wrong:\n {2}PORT must.*\n {2}OIDC_ISSUER must.*\n {2}OIDC_CLIENT_SECRET must.*$/,
    );
    expect(() => readSettings({ ...all, OIDC_CLIENT_SECRET: 'secret' })).toThrow(/OIDC_CLIENT_SECRET must/);
    expect(() => readSettings({ ...all, OIDC_ISSUER: 'http://id.example.org' })).toThrow(/OIDC_ISSUER must/);
    expect(readSettings({ ...all, OIDC_ISSUER: 'http://127.0.0.1:9' }).openId?.issuer).toBe(
      'http://127.0.0.1:9',
    );
  });
});
