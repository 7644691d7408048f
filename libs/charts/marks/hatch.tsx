/** The diagonal hatch that stands for *unknown*. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" style={{ fill: 'var(--surface)' }} />
        <path d="M0 0V6" style={{ stroke: 'var(--edge)' }} strokeWidth="2.5" />
      </pattern>
    </defs>
  );
}
