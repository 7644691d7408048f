import { Agent, get } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds of one request over one kept connection, with its whole body read. */
export function timeOf(url, headers = { 'accept-encoding': 'gzip' }) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk) => (bytes += chunk.length));
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${url} gave ${response.statusCode}`));
        else resolve({ milliseconds: performance.now() - began, bytes });
      });
    }).on('error', reject);
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Medians of two ways to the same answer, asked in turn so that both meet the same machine. */
export async function inTurn(rounds, ours, theirs) {
  const times = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round += 1) {
    const steps = [
      ['ours', ours],
      ['theirs', theirs],
    ];
    for (const [name, ask] of round % 2 === 0 ? steps : steps.reverse()) {
      times[name].push((await timeOf(await ask(round))).milliseconds);
    }
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

const results = [];

/** Prints a figure beside its target; a target of null is only information. */
export function report(what, value, unit, target) {
  const verdict = target === null ? '' : value <= target ? 'holds' : 'FALLS SHORT';
  results.push({ what, value, unit, target, verdict });
  const aim = target === null ? '' : `target ${target} ${unit}`;
  console.log(
    `${what.padEnd(66)}${String(value.toFixed(2)).padStart(10)} ${unit.padEnd(6)}${aim.padEnd(20)}${verdict}`,
  );
}

export function shortfalls() {
  return results.filter(({ verdict }) => verdict === 'FALLS SHORT').map(({ what }) => what);
}
