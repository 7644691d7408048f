import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { currentSnapshot } from '../platform/postgres/data-snapshot.js';
import { CountryRecordType, NetworkType, SourceType } from './network.graphql.js';
import { NetworkService } from './network.service.js';
import { TermType } from './term.graphql.js';
import { TermService } from './term.service.js';

@Resolver()
export class NetworkResolver {
  constructor(
    private readonly network: NetworkService,
    private readonly terms: TermService,
    private readonly database: DataSource,
  ) {}

  @Query(() => NetworkType, { name: 'network', description: 'Members, observers and chairs' })
  async whole(): Promise<NetworkType> {
    const { version, asOf, readOn, fictional } = await currentSnapshot(this.database);
    const [states, chairs] = await Promise.all([this.network.states(), this.network.chairs()]);
    return { ...states, chairs, dataVersion: version, asOf, readOn, fictional, writable: fictional };
  }

  @Query(() => [SourceType], { description: 'Every source, at most 2,000' })
  sources(): Promise<SourceType[]> {
    return this.network.sources();
  }

  @Query(() => [TermType], { name: 'terms', description: 'What the network itself names, at most 2,000' })
  named(): Promise<TermType[]> {
    return this.terms.all();
  }

  @Query(() => CountryRecordType, { nullable: true, description: 'What is on record of a member' })
  country(@Args('code', { type: () => ID }) code: string): Promise<CountryRecordType | null> {
    return this.network.record(code);
  }
}
