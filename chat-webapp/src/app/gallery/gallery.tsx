'use client';

import { SnackbarProvider } from '@/components/ui/snackbar';
import more from '@/generated/messages.en';
import { addEnglish } from '@/lib/i18n';
import { Controls } from './controls';
import { RoomParts } from './room-parts';
import { TimelineParts } from './timeline-parts';

addEnglish(more);

/** Every component in every state, side by side. */
export function Gallery() {
  return (
    <SnackbarProvider>
      <main className="mx-auto max-w-text px-4 py-8">
        <h1 className="mb-6 text-26 font-semibold">Gallery</h1>
        <Controls />
        <RoomParts />
        <TimelineParts />
      </main>
    </SnackbarProvider>
  );
}
