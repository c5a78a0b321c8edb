/** The frame before it is known who is there: its lines where they will be, for what takes longer than a moment. */
export function FrameSkeleton() {
  return (
    <main aria-busy className="flex h-dvh animate-appear-late overflow-hidden">
      <div className="flex w-full flex-col gap-4 bg-surface p-4 md:w-66 md:border-e md:border-line">
        <Line width="w-24" />
        <Line width="w-36" />
        <Line width="w-28" />
        <Line width="w-40" />
      </div>
      <div className="flex h-13 flex-1 items-center border-b border-line px-5 max-md:hidden">
        <Line width="w-32" />
      </div>
    </main>
  );
}

function Line({ width }: { width: string }) {
  return <div className={`h-3 rounded-control bg-active ${width}`} />;
}
