import { Module } from '@nestjs/common';
import { CapacityResolver } from './capacity.resolver.js';
import { CapacityService } from './capacity.service.js';

@Module({
  providers: [CapacityResolver, CapacityService],
  exports: [CapacityService],
})
export class CapacitiesModule {}
