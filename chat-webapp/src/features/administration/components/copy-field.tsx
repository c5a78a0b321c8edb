import { CopyButton } from '@/components/ui/copy-button';

interface CopyFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly copy: string;
}

/** A text that is shown this once, to be taken along. */
export function CopyField({ label, hint, text, copy }: CopyFieldProps) {
  return (
    <div role="group" aria-label={label} className="rounded-panel bg-sunken p-4">
      <p className="text-13 font-medium">{label}</p>
      <p className="mt-1.5 font-mono text-14 break-all select-all">{text}</p>
      <p className="mt-1.5 mb-3 text-13 text-pretty text-muted">{hint}</p>
      <CopyButton text={text} label={copy} autoFocus />
    </div>
  );
}
