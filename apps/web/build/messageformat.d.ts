/** The compiler of ICU messages is CommonJS and its own types describe another shape; these describe what is used. */
declare module '@messageformat/core' {
  export default class MessageFormat {
    constructor(language: string, options?: { readonly strict?: boolean });
  }
}

declare module '@messageformat/core/compile-module.js' {
  import type MessageFormat from '@messageformat/core';

  export default function compileModule(
    messageformat: MessageFormat,
    messages: Readonly<Record<string, string>>,
  ): string;
}
