import { Module } from '@nestjs/common';
import { ThematicAreaResolver } from './thematic-area.resolver.js';

@Module({ providers: [ThematicAreaResolver] })
export class WorkPlansModule {}
