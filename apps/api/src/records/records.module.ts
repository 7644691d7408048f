import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { EntryResolver } from './entry.resolver.js';
import { EntryService } from './entry.service.js';
import { RecordResolver } from './record.resolver.js';
import { RecordService } from './record.service.js';

@Module({
  imports: [AuditModule],
  providers: [EntryResolver, EntryService, RecordResolver, RecordService],
})
export class RecordsModule {}
