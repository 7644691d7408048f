import { Module } from '@nestjs/common';
import { RecordsModule } from '../records/records.module.js';
import { MeetingResolver } from './meeting.resolver.js';
import { MeetingService } from './meeting.service.js';
import { DelegatesResolver } from './delegates.resolver.js';
import { DelegatesService } from './delegates.service.js';
import { ListResolver } from './list.resolver.js';
import { ListService } from './list.service.js';
import { ListWithdrawingResolver } from './list-withdrawing.resolver.js';
import { ListWithdrawingService } from './list-withdrawing.service.js';

@Module({
  imports: [RecordsModule],
  providers: [
    DelegatesResolver,
    DelegatesService,
    ListResolver,
    ListService,
    ListWithdrawingResolver,
    ListWithdrawingService,
    MeetingResolver,
    MeetingService,
  ],
  exports: [MeetingService],
})
export class MeetingsModule {}
