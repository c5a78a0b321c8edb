import { Gallery } from './gallery';

/** At /gallery of `npm run dev`; no build has it (see next.config.ts). */
export default function GalleryPage() {
  return <Gallery />;
}
