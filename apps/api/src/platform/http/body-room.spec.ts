import { BodyRoom } from './body-room.js';

describe('S3: bodies on their way', () => {
  it('of one address fill its own room, and keep no other out', () => {
    const room = new BodyRoom({ together: 100, each: 40 });
    const slow = Array.from({ length: 10 }, () => room.open('203.0.113.9'));
    expect(slow.map((place) => place.take(10))).toEqual([
      ...Array(4).fill(null),
      ...Array(6).fill('own-files'),
    ]);
    expect(room.open('198.51.100.7').take(40)).toBeNull();
  });

  it('of all addresses together are bounded, and what has arrived makes room again', () => {
    const room = new BodyRoom({ together: 100, each: 40 });
    const places = ['a', 'b', 'c'].map((address) => room.open(address));
    expect(places.map((place) => place.take(40))).toEqual([null, null, 'files']);
    places[0]?.leave();
    expect(places[2]?.take(40)).toBeNull();
    expect([places[0]?.bytes, places[2]?.bytes]).toEqual([0, 40]);
  });
});
