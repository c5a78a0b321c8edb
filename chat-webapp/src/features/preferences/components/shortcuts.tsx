import { useTranslate, type MessageKey } from '@/lib/i18n';
import { usePreferences } from '../hooks/use-preferences';
import { shortcutsWith } from '../model/shortcuts';

type Area = Extract<MessageKey, `keys.area.${string}`>;

/** Every key there is, by where it works. */
export function Shortcuts({ heading: Heading }: { heading: 'h2' | 'h3' }) {
  const t = useTranslate();
  const { enter } = usePreferences();
  return (
    <>
      {Object.entries(shortcutsWith(enter)).map(([area, lines]) => (
        <section key={area} className="mb-6 last:mb-0">
          <Heading className="pb-1.5 text-12 font-medium text-faint">{t(area as Area)}</Heading>
          <dl>
            {lines.map(([words, keys]) => (
              <div key={words} className="flex min-h-8 items-center justify-between gap-4 py-1">
                <dt className="text-14">{t(words)}</dt>
                <dd className="flex shrink-0 gap-1.5">
                  {keys.map((key) => (
                    <kbd
                      key={key}
                      className="rounded-control bg-sunken px-1.5 py-0.5 font-sans text-12 font-medium text-muted"
                    >
                      {key}
                    </kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
