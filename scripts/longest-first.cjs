const { default: Sequencer } = require('@jest/test-sequencer');

const order = ['browser', 'faults', 'e2e', 'database', 'unit'];

/** Specs that wait for pages come first, so that at the end no worker is alone with a long one. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ context }) => order.indexOf(context.config.displayName?.name ?? '');
    return [...tests].sort((a, b) => place(a) - place(b) || a.path.localeCompare(b.path));
  }
};
