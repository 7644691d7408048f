import { Module, type DynamicModule } from '@nestjs/common';
import type { Settings } from './settings.js';

/** Under this token services ask for the settings. */
export const SETTINGS = Symbol('settings');

/** Gives the settings to every service. */
@Module({})
export class SettingsModule {
  static of(settings: Settings): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      providers: [{ provide: SETTINGS, useValue: settings }],
      exports: [SETTINGS],
    };
  }
}
