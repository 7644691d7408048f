import { Module } from '@nestjs/common';
import { NetworkModule } from '../network/network.module.js';
import { RecordsModule } from '../records/records.module.js';
import { CapacityResolver } from './capacity.resolver.js';
import { CapacityService } from './capacity.service.js';

@Module({
  imports: [NetworkModule, RecordsModule],
  providers: [CapacityResolver, CapacityService],
  exports: [CapacityService],
})
export class CapacitiesModule {}
