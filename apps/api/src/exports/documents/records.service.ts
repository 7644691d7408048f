import { roundsOfMember } from '@libs/rules';
import type { DataTable } from '@libs/table';
import { Inject, Injectable } from '@nestjs/common';
import { AnalyticsService } from '../../analytics/analytics.service.js';
import { GapsService } from '../../analytics/gaps.service.js';
import { CapacityService } from '../../capacities/capacity.service.js';
import type { MeetingType } from '../../meetings/meeting.graphql.js';
import { MeetingService } from '../../meetings/meeting.service.js';
import { NetworkService } from '../../network/network.service.js';
import { AppError } from '../../platform/graphql/app-error.js';
import type { DataSnapshot } from '../../platform/postgres/data-snapshot.js';
import type { CountryRecords } from './country-brief.js';
import type { MeetingRecords } from './meeting-report.js';

/** Gathers what documents are written from: the same records and questions as those of the pages. */
@Injectable()
export class RecordsService {
  @Inject(GapsService)
  private readonly gaps: GapsService;

  constructor(
    private readonly network: NetworkService,
    private readonly meetings: MeetingService,
    private readonly capacities: CapacityService,
    private readonly analytics: AnalyticsService,
  ) {}

  /** What is on record of a member; who is none is not found. */
  async country(code: string, snapshot: DataSnapshot): Promise<Omit<CountryRecords, 'about' | 'address'>> {
    const [{ members }, record] = await Promise.all([this.network.states(), this.network.record(code)]);
    const member = members.find((one) => one.code === code);
    if (member === undefined || record === null) throw new AppError('NOT_FOUND');
    const ask = (question: string): Promise<DataTable> =>
      this.analytics.answerTo({ question, countries: [code] }, snapshot);
    return {
      ...{ member, record },
      chairs: await this.network.chairs(),
      meetings: await this.meetings.all(),
      named: await ask('participationByCountry'),
      states: await ask('attendanceMatrix'),
      activities: await ask('activities'),
      gaps: await this.gaps.about('country', code),
      profile: await this.analytics.answerTo({ question: 'profile', area: code }, snapshot),
      needs: await this.needs(code, snapshot),
    };
  }

  /** What is on record of one of the network's own meetings. */
  async meeting(
    id: string,
    snapshot: DataSnapshot,
  ): Promise<Pick<MeetingRecords, 'meeting' | 'programme' | 'gaps' | 'states' | 'before'>> {
    const meeting = await this.meetings.one(id);
    if (meeting === null || !meeting.statutory) throw new AppError('NOT_FOUND');
    return {
      meeting,
      programme: await this.analytics.answerTo({ question: 'programme', meeting: id }, snapshot),
      gaps: await this.gaps.about('meeting', id),
      states: await this.analytics.answerTo({ question: 'attendanceMatrix' }, snapshot),
      before: await this.before(meeting, snapshot),
    };
  }

  /** The meeting before of the same kind with a list, and who came again; without lists nobody can be named again. */
  private async before(meeting: MeetingType, snapshot: DataSnapshot): Promise<MeetingRecords['before']> {
    const { startDate, list, kind } = meeting;
    if (startDate === null || list === 'none') return null;
    const earlier = (await this.meetings.all()).findLast(
      (one) =>
        one.statutory && one.kind === kind && one.list !== 'none' && (one.startDate ?? '9') < startDate,
    );
    if (earlier === undefined) return null;
    const asked = { question: 'retention', from: earlier.id, to: meeting.id };
    return { meeting: earlier, retention: await this.analytics.answerTo(asked, snapshot) };
  }

  /** The rounds that its page tells of, with what it stated. */
  private async needs(code: string, snapshot: DataSnapshot): Promise<CountryRecords['needs']> {
    const { stated, latest } = roundsOfMember(await this.capacities.roundsOf(code));
    const asked = { question: 'needsMatrix', round: stated?.id ?? '' };
    const matrix = stated === null ? null : await this.analytics.answerTo(asked, snapshot);
    return { latest, stated: stated && matrix && { title: stated.title, matrix } };
  }
}
