import type { MetadataRoute } from 'next';
import { themeColours } from '@/styles/theme-colours';

export const dynamic = 'force-static';

/** What systems need to install the client like a program of theirs. It works no further offline than the page does. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Confab',
    short_name: 'Confab',
    description: 'Team chat on your own server.',
    start_url: '/dashboard',
    scope: '/',
    display: 'standalone',
    background_color: themeColours.light,
    theme_color: themeColours.light,
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
