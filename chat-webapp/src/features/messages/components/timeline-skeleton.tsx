const lines = [
  ['w-24', 'w-3/5'],
  ['w-20', 'w-2/5'],
  ['w-28', 'w-4/5', 'w-1/2'],
  ['w-20', 'w-1/3'],
  ['w-24', 'w-2/3'],
];

/** The shape of messages to come; shown late, so that what is quick does not flash. */
export function TimelineSkeleton({ label }: { label: string }) {
  return (
    <div
      role="status"
      aria-label={label}
      className="flex min-h-0 flex-1 animate-appear-late flex-col justify-end gap-5 overflow-hidden px-4 pb-4 md:px-5"
    >
      {lines.map((widths, at) => (
        <div key={at} className="flex gap-3">
          <div className="size-8 shrink-0 rounded-control bg-sunken" />
          <div className="flex max-w-text flex-1 flex-col gap-2 pt-1">
            {widths.map((width) => (
              <div key={width} className={`h-3 rounded-control bg-sunken ${width}`} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
