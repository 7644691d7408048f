import fc from 'fast-check';
import { nightly } from './nightly.js';

// The same values at every change, so that a red gate is the change's; other ones each night, whose seed a failure prints.
if (!nightly) fc.configureGlobal({ seed: 57 });

export default fc;
