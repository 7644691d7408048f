import { Module } from '@nestjs/common';
import { MeetingResolver } from './meeting.resolver.js';
import { MeetingService } from './meeting.service.js';

@Module({ providers: [MeetingResolver, MeetingService], exports: [MeetingService] })
export class MeetingsModule {}
