import { Module } from '@nestjs/common';
import { MeetingResolver } from './meeting.resolver.js';
import { MeetingService } from './meeting.service.js';
import { DelegatesResolver } from './delegates.resolver.js';
import { DelegatesService } from './delegates.service.js';

@Module({
  providers: [DelegatesResolver, DelegatesService, MeetingResolver, MeetingService],
  exports: [MeetingService],
})
export class MeetingsModule {}
