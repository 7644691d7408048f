const years = [2014, 2016, 2018, 2020];
const modes = [null, ['on-site'], ['virtual'], ['on-site', 'hybrid']];
const groups = [null, ['arab'], ['asian', 'african']];

/** 48 different choices of years, modes and groups. */
export const filters = years.flatMap((yearFrom) =>
  modes.flatMap((mode) => groups.map((group) => ({ yearFrom, modes: mode, groups: group }))),
);
