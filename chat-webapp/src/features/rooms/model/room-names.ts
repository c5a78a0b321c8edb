import type { Translate } from '@/lib/i18n';
import type { Room } from '@/realtime';

export function nameOf(t: Translate, room: Room | null): string {
  return room?.name ?? t('room.unnamed');
}

export const longestName = 80;
export const longestTopic = 250;

export function lettersOf(text: string): number {
  return [...text].length;
}
