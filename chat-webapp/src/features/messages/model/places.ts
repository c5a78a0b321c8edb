import type { Place } from '../hooks/use-virtual-rows';

const places = new Map<string, Place>();

/** Where each room was left, for as long as the page lives. */
export const leftAt = {
  get: (roomId: string): Place | undefined => places.get(roomId),
  set: (roomId: string, place: Place) => void places.set(roomId, place),
};
