/** Round values of an axis from zero; `closed` keeps them below the limit, which has a line of its own. */
export function ticksTo(highest: number, closed: boolean): number[] {
  const raw = Math.max(highest, 1) / 3;
  const power = 10 ** Math.floor(Math.log10(raw));
  const size = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw) ?? power;
  const last = closed ? highest - size / 2 : highest + size * 0.999;
  const ticks: number[] = [];
  for (let tick = 0; tick <= last; tick += size) ticks.push(Number(tick.toPrecision(6)));
  return ticks;
}
