import { Module } from '@nestjs/common';
import { RecordsModule } from '../records/records.module.js';
import { MeetingResolver } from './meeting.resolver.js';
import { MeetingService } from './meeting.service.js';
import { DelegatesResolver } from './delegates.resolver.js';
import { DelegatesService } from './delegates.service.js';
import { ListResolver } from './list.resolver.js';
import { ListService } from './list.service.js';

@Module({
  imports: [RecordsModule],
  providers: [
    DelegatesResolver,
    DelegatesService,
    ListResolver,
    ListService,
    MeetingResolver,
    MeetingService,
  ],
  exports: [MeetingService],
})
export class MeetingsModule {}
