import { expect, it } from 'vitest';
import type { SystemEvent } from '@/realtime';
import { folded } from './happenings';

let seq = 0;
const user = (name: string) => ({ id: name, username: name.toLowerCase(), displayName: name, createdAt: '' });
const head = () => ({ roomId: 'room', seq: (seq += 1), at: '2026-11-20T10:00:00.000Z' });
const joined = (name: string): SystemEvent => ({ ...head(), type: 'member.joined', user: user(name) });
const left = (name: string): SystemEvent => ({ ...head(), type: 'member.left', user: user(name) });

it('puts together who joined one after the other, each once', () => {
  expect(folded([joined('Ada'), joined('Grace'), joined('Ada'), left('Ada'), joined('Linus')])).toEqual([
    { kind: 'joined', names: ['Ada', 'Grace'] },
    { kind: 'left', names: ['Ada'] },
    { kind: 'joined', names: ['Linus'] },
  ]);
});
