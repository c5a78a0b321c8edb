import { useEffect, useState } from 'react';

const key = 'confab.recentRooms';
const most = 12;

/** The rooms that one was in last on this device, the latest first, without the present one. */
export function useRecentRooms(current: string | null): readonly string[] {
  const [rooms, setRooms] = useState(stored);
  if (current && rooms[0] !== current)
    setRooms([current, ...rooms.filter((id) => id !== current)].slice(0, most));
  useEffect(() => window.localStorage.setItem(key, JSON.stringify(rooms)), [rooms]);
  return rooms.filter((id) => id !== current);
}

export function forgetRecentRooms(): void {
  window.localStorage.removeItem(key);
}

function stored(): readonly string[] {
  try {
    const rooms: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(rooms) ? rooms.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
