const { default: Sequencer } = require('@jest/test-sequencer');

const order = ['browser', 'faults', 'e2e', 'database', 'unit'];
/** Takes longer at night than all other specs of a worker. */
const LONGEST_AT_NIGHT = /analytics.oracle\.spec\.ts$/;

/** Specs that wait for pages come first, so that at the end no worker is alone with a long one. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isNight = process.env.NIGHTLY === '1';
    const place = ({ context, path }) =>
      isNight && LONGEST_AT_NIGHT.test(path) ? -1 : order.indexOf(context.config.displayName?.name ?? '');
    return [...tests].sort((a, b) => place(a) - place(b) || a.path.localeCompare(b.path));
  }
};
