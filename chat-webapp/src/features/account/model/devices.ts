/** What kind of thing somebody is logged in with, for its icon. */
export type DeviceKind = 'phone' | 'computer' | 'program';

const phones = /\b(iPhone|iPad|Android)$/;
const systems = /, /;

export function deviceKind(device: string): DeviceKind {
  if (phones.test(device)) return 'phone';
  return device === '' || systems.test(device) || device === 'Firefox' ? 'computer' : 'program';
}

/** An address that says nothing to a person who looks for their own devices: it is this very machine. */
export function isLoopback(address: string): boolean {
  return /^127\./.test(address) || address === '::1' || address === '0:0:0:0:0:0:0:1';
}
