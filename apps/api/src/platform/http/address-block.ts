import { isIPv6 } from 'node:net';

/** Parts of an address of IPv6 that a provider gives to one customer, who may use all addresses below. */
const CUSTOMER = 4;

/** What of an address tells customers apart: all of one of IPv4, and the first half of one of IPv6. */
export function addressBlock(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined || !isIPv6(plain)) return mapped ?? plain;
  const [head = '', tail] = plain.split('::');
  const front = partsOf(head);
  const back = partsOf(tail ?? '');
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const whole = [...front, ...Array.from({ length: zeros }, () => '0'), ...back];
  const block = whole.slice(0, CUSTOMER).map((part) => part.replace(/^0+(?=.)/, ''));
  return `${block.join(':')}::/64`;
}

/** The parts between colons; a last one that is written like an address of IPv4 is two of them. */
function partsOf(text: string): readonly string[] {
  if (text === '') return [];
  return text.split(':').flatMap((part) => (part.includes('.') ? ['0', '0'] : [part]));
}
