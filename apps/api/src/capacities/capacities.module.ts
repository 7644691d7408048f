import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { NetworkModule } from '../network/network.module.js';
import { CapacityResolver } from './capacity.resolver.js';
import { CapacityService } from './capacity.service.js';

@Module({
  imports: [NetworkModule, AuditModule],
  providers: [CapacityResolver, CapacityService],
  exports: [CapacityService],
})
export class CapacitiesModule {}
