import { expect, it } from '@jest/globals';
import { parts } from './parts';

it('leaves out what stayed as it was', () => {
  expect(parts('{"role": "chair", "country": null}', '{"role": "member", "country": null}')).toEqual([
    { field: 'role', before: 'chair', after: 'member' },
  ]);
});

it('shows what came and what went', () => {
  expect(parts(null, '{"n": 0}')).toEqual([{ field: 'n', before: null, after: '0' }]);
  expect(parts('{"list": ["a"]}', null)).toEqual([{ field: 'list', before: '["a"]', after: null }]);
});
