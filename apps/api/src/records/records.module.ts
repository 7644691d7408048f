import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DocumentResolver } from './document.resolver.js';
import { DocumentService } from './document.service.js';
import { DraftService } from './draft.service.js';
import { EntryResolver } from './entry.resolver.js';
import { EntryService } from './entry.service.js';
import { ErasingService } from './erasing.service.js';
import { FileController } from './file.controller.js';
import { FileService } from './file.service.js';
import { RecordWriterService } from './record-writer.service.js';
import { SimilarRecordsService } from './similar-records.service.js';
import { PublishingService } from './publishing.service.js';
import { RecordResolver } from './record.resolver.js';
import { RecordService } from './record.service.js';
import { WithdrawingService } from './withdrawing.service.js';

@Module({
  imports: [AuditModule],
  controllers: [FileController],
  providers: [
    FileService,
    DocumentResolver,
    DocumentService,
    DraftService,
    EntryResolver,
    EntryService,
    PublishingService,
    ErasingService,
    RecordWriterService,
    SimilarRecordsService,
    RecordResolver,
    RecordService,
    WithdrawingService,
  ],
  exports: [DraftService, RecordWriterService],
})
export class RecordsModule {}
