/** A hexagon that is a speech bubble, in one stroke. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden
      className="shrink-0 text-accent"
    >
      <path
        d="M12 2.75 20 7.4v9.2l-8 4.65-3.2-1.86L4 21.25V7.4z"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
    </svg>
  );
}
