import { describe, expect, it } from '@jest/globals';
import { extractStyles } from './extract-styles';

describe('The styles of a drawn page', () => {
  it('stand in a sheet, each once', () => {
    expect(extractStyles('<p style="color:red">a</p><b class="x" style="color:red">b</b>')).toEqual({
      markup: '<p data-style="0">a</p><b class="x" data-style="0">b</b>',
      styles: '[data-style="0"][data-style]{color:red}',
    });
  });

  it('end no style element, whatever they say', () => {
    const { styles } = extractStyles('<p style="--name:&quot;&lt;/style&gt;&lt;script&gt;&quot;">a</p>');
    expect(styles).toBe(String.raw`[data-style="0"][data-style]{--name:"\3c /style>\3c script>"}`);
  });
});
