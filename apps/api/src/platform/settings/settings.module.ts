import { Module, type DynamicModule } from '@nestjs/common';
import { ReceivedFiles } from '../http/received-files.js';
import type { Settings } from './settings.js';

/** Under this token services ask for the settings. */
export const SETTINGS = Symbol('settings');

/** Gives the settings, and what is opened by them alone, to every service. */
@Module({})
export class SettingsModule {
  static of(settings: Settings): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: ReceivedFiles, useFactory: () => new ReceivedFiles(settings.dataDir) },
      ],
      exports: [SETTINGS, ReceivedFiles],
    };
  }
}
