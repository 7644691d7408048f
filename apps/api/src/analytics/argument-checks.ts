import {
  isActivityDimension,
  type ArgumentKind,
  type ArgumentValues,
  type QuestionHead,
} from '@libs/questions';
import { isCode } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NetworkService } from '../network/network.service.js';
import { languageOf } from '../platform/graphql/arguments.js';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';

type Check = (name: string, value: string, all: ArgumentValues) => Promise<void> | void;

/** What an argument that names nothing is called, where the data were to choose it and have nothing to choose. */
const MISSING: ReadonlyMap<ArgumentKind, string> = new Map<ArgumentKind, string>([
  ['plan', 'no-plan'],
  ['round', 'no-round'],
  ['meeting-pair', 'no-pair'],
  ['area', 'unknown-area'],
]);

/** Says whether the words that a question is asked with name something: each kind of argument has one rule. */
@Injectable()
export class ArgumentChecks {
  private readonly checks: ReadonlyMap<ArgumentKind, Check> = new Map<ArgumentKind, Check>([
    ['meeting', (name, id) => this.meeting(name, id)],
    ['meeting-pair', (_, __, all) => this.pair(all)],
    ['plan', (_, plan) => this.plan(plan)],
    ['plan-version', (name, version, { plan }) => this.version(name, String(plan), version)],
    ['round', (_, round) => this.round(round)],
    ['member', (name, code) => this.requireMember(name, code)],
    ['area', (name, area) => this.area(name, area)],
    ['area-of-groups', (name, area) => this.areaOfGroups(name, area)],
    ['series', (_, __, all) => this.series(all)],
    ['language', (name, language) => void languageOf(language, name)],
    ['activity-dimension', (name, dimension) => this.dimension(name, dimension)],
  ]);

  constructor(
    private readonly database: DataSource,
    private readonly network: NetworkService,
  ) {}

  /** Throws an `InvalidArgumentError` at the first argument that names nothing. Arguments that are one thing are one check. */
  async of(question: QuestionHead, given: ArgumentValues): Promise<void> {
    const kinds = new Set<ArgumentKind>();
    const versions = Object.values(question.arguments).some(({ is }) => is === 'plan-version');
    for (const [name, { is, optional = false }] of Object.entries(question.arguments)) {
      const value = given[name] ?? null;
      if (value === null && !optional) throw new InvalidArgumentError(name, MISSING.get(is) ?? 'needed', '');
      // A pair and a series are checked at the first of their words, a plan with its version.
      if (value === null || (kinds.has(is) && is !== 'plan-version') || (is === 'plan' && versions)) continue;
      kinds.add(is);
      await this.checks.get(is)?.(name, String(value), given);
    }
  }

  /** Says so where an argument names no member. */
  async requireMember(argument: string, code: string): Promise<void> {
    if ((await this.network.memberCodes()).has(code)) return;
    throw new InvalidArgumentError(argument, 'unknown-country', code);
  }

  private async meeting(argument: string, id: string): Promise<void> {
    if (await this.finds('select from meeting where id = $1 and statutory', [id])) return;
    throw new InvalidArgumentError(argument, 'unknown-meeting', id);
  }

  /** Two meetings of the network, of which the second is the later one. */
  private async pair({ from, to }: ArgumentValues): Promise<void> {
    if (from === null || to === null) throw new InvalidArgumentError('from', 'no-pair', '');
    await this.meeting('from', String(from));
    await this.meeting('to', String(to));
    const inOrder = await this.finds(
      'select from meeting f join meeting t on t.start_date > f.start_date where f.id = $1 and t.id = $2',
      [from, to],
    );
    if (!inOrder) throw new InvalidArgumentError('to', 'not-later', String(to));
  }

  private async plan(plan: string): Promise<void> {
    if (await this.finds('select from work_plan where code = $1', [plan])) return;
    throw new InvalidArgumentError('plan', 'unknown-plan', plan);
  }

  private async version(argument: string, plan: string, version: string): Promise<void> {
    const sql = 'select from plan_version where plan_code = $1 and version::bigint = $2';
    if (await this.finds(sql, [plan, version])) return;
    throw new InvalidArgumentError(argument, 'unknown-version', version);
  }

  private async round(round: string): Promise<void> {
    if (await this.finds('select from round where id = $1', [round])) return;
    throw new InvalidArgumentError('round', 'unknown-round', round);
  }

  private async area(argument: string, area: string): Promise<void> {
    if (isCode('group', area) || (await this.network.memberCodes()).has(area)) return;
    throw new InvalidArgumentError(argument, 'unknown-area', area);
  }

  private areaOfGroups(argument: string, area: string): void {
    if (area !== 'network' && !isCode('group', area))
      throw new InvalidArgumentError(argument, 'unknown-area', area.slice(0, 40));
  }

  private async series({ indicator, sex, age }: ArgumentValues): Promise<void> {
    const sql = 'select from series where indicator_code = $1 and sex = $2 and age = $3';
    if (await this.finds(sql, [indicator, sex, age])) return;
    throw new InvalidArgumentError('indicator', 'unknown-series', `${indicator} ${sex} ${age}`);
  }

  private dimension(argument: string, dimension: string): void {
    if (!isActivityDimension(dimension)) throw new InvalidArgumentError(argument, 'unknown-code', dimension);
  }

  private async finds(sql: string, values: readonly unknown[]): Promise<boolean> {
    const known = await this.database.query<unknown[]>(sql, [...values]);
    return known.length > 0;
  }
}
