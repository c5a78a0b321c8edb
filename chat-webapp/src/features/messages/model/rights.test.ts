import { expect, it } from 'vitest';
import type { Message } from '@/realtime';
import { rightsOn } from './rights';

const message = (author: string, deletedAt?: string) => ({ author: { id: author }, deletedAt }) as Message;
const standing = { me: 'ada', isMember: true, mayDeleteOthers: false };

it.each([
  ['one’s own', message('ada'), standing, { answer: true, edit: true, remove: true }],
  ['another’s', message('grace'), standing, { answer: true, edit: false, remove: false }],
  [
    'another’s, for a moderator',
    message('grace'),
    { ...standing, mayDeleteOthers: true },
    { answer: true, edit: false, remove: true },
  ],
  ['a deleted', message('ada', 'now'), standing, { answer: false, edit: false, remove: false }],
  [
    'a stranger’s view of a',
    message('ada'),
    { ...standing, isMember: false },
    { answer: false, edit: false, remove: false },
  ],
] as const)('%s message grants what it should', (_, subject, by, rights) => {
  expect(rightsOn(subject, by)).toEqual(rights);
});
