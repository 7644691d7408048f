const swc = require('@swc/jest');

/**
 * Jest runs each spec in a context of its own, where every look at a global asks through an interceptor: a rule that draws
 * 100,000 numbers takes ten times as long as it does in the product. Each module looks once.
 */
const once = ['Array', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Set', 'String'];

module.exports = {
  createTransformer(options) {
    const transformer = swc.createTransformer(options);
    const withGlobals = (result, source) => {
      const found = once.filter((name) => new RegExp(`\\b${name}\\b`).test(source));
      return found.length === 0
        ? result
        : { ...result, code: `const { ${found.join(', ')} } = globalThis; ${result.code}` };
    };
    return {
      ...transformer,
      getCacheKey: (source, ...rest) => `${transformer.getCacheKey(source, ...rest)}-${once.join()}`,
      process: (source, ...rest) => withGlobals(transformer.process(source, ...rest), source),
      processAsync: async (source, ...rest) =>
        withGlobals(await transformer.processAsync(source, ...rest), source),
    };
  },
};
