import { randomBytes } from 'node:crypto';
import { lockoutRules } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { sealOf } from '../platform/postgres/product-key.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { addressBlock } from '../platform/http/address-block.js';
import { LoginThrottleService, type ThrottleKey } from './login-throttle.service.js';

/** So many people may sign in by turns with one browser and each be known by it. */
const PEOPLE = 5;
const MARK = /^[\w-]{22}$/;

/** A browser as its cookie tells it: a mark that names nobody, and a seal for each account that was signed in with it. */
interface Browser {
  readonly mark: string;
  readonly seals: readonly string[];
}

/**
 * Says under which keys the tries of a request are counted. A browser with which someone signed in before has a key of its
 * own for that account, so that no wrong word of others keeps its owner out.
 */
@Injectable()
export class ThrottleKeysService {
  constructor(
    private readonly database: DataSource,
    readonly loginThrottle: LoginThrottleService,
  ) {}

  /** The keys of a sign-in under an address, and of the account that has it, where there is one. */
  async forSignIn(
    email: string,
    account: string | null,
    context: RequestContext,
  ): Promise<readonly ThrottleKey[]> {
    const own = await this.forBrowser('enter', account, context);
    if (own !== null) return [own];
    const [name, from] = [email.trim().toLowerCase(), addressBlock(context.address)];
    return [
      { name: `account ${name} from ${from}`, rule: lockoutRules.account },
      { name: `account ${name}`, rule: lockoutRules.strangers },
      { name: `address ${from}`, rule: lockoutRules.address, shared: true },
    ];
  }

  /** The keys of asking for a letter with a link. */
  async forResetLetter(
    email: string,
    account: string | null,
    context: RequestContext,
  ): Promise<readonly ThrottleKey[]> {
    const own = await this.forBrowser('reset', account, context);
    if (own !== null) return [own];
    const [name, from] = [email.trim().toLowerCase(), addressBlock(context.address)];
    return [
      { name: `reset ${name} from ${from}`, rule: lockoutRules.account },
      { name: `reset ${name}`, rule: lockoutRules.letters },
      { name: `reset address ${from}`, rule: lockoutRules.address },
    ];
  }

  /** The key of those who come back from a provider: nothing is guessed there, and no password's failures count. */
  forOpenId({ address }: RequestContext): readonly ThrottleKey[] {
    return [{ name: `openid ${addressBlock(address)}`, rule: lockoutRules.address }];
  }

  /** The key of an open session, under which nobody else counts. */
  forSession({ auth: { principal } }: RequestContext): readonly ThrottleKey[] {
    return [{ name: `session ${principal.session}`, rule: lockoutRules.account }];
  }

  /** Knows the browser again in which an account was signed in. */
  async rememberBrowser(account: string, context: RequestContext): Promise<void> {
    const { mark, seals } = browserOf(context) ?? { mark: randomBytes(16).toString('base64url'), seals: [] };
    const seal = await this.seal(account, mark);
    const known = [seal, ...seals.filter((one) => one !== seal)].slice(0, PEOPLE);
    context.keepBrowser([mark, ...known].join('.'));
  }

  private async forBrowser(
    what: string,
    account: string | null,
    context: RequestContext,
  ): Promise<ThrottleKey | null> {
    const browser = browserOf(context);
    if (account === null || browser === null) return null;
    const { mark, seals } = browser;
    if (!seals.includes(await this.seal(account, mark))) return null;
    return { name: `${what} ${account} with ${mark}`, rule: lockoutRules.account };
  }

  private async seal(account: string, mark: string): Promise<string> {
    return (await sealOf(this.database, 'device', [account, mark])).slice(0, 32);
  }
}

function browserOf({ browser }: RequestContext): Browser | null {
  const [mark = '', ...seals] = browser?.split('.') ?? [];
  return MARK.test(mark) ? { mark, seals: seals.slice(0, PEOPLE) } : null;
}
