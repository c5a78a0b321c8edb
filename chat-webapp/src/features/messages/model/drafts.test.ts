import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftsOf } from './drafts';

beforeEach(() => localStorage.clear());

describe('drafts', () => {
  it('survive a reload, room by room', () => {
    draftsOf('ada', localStorage).set('room 1', 'Half a thought');
    const reloaded = draftsOf('ada', localStorage);
    expect(reloaded.get('room 1')).toBe('Half a thought');
    expect([...reloaded.getSnapshot()]).toEqual(['room 1']);
  });

  it('are nobody else’s', () => {
    draftsOf('ada', localStorage).set('room', 'Mine');
    expect(draftsOf('grace', localStorage).get('room')).toBe('');
  });

  it('tell only when a room begins or ceases to have one', () => {
    const drafts = draftsOf('ada', localStorage);
    const listener = vi.fn();
    drafts.subscribe(listener);
    drafts.set('room', 'a');
    drafts.set('room', 'ab');
    drafts.set('room', '');
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('remember what they answer', () => {
    draftsOf('ada', localStorage).setReplyTo('room', 'message');
    const drafts = draftsOf('ada', localStorage);
    expect(drafts.replyTo('room')).toBe('message');
    drafts.setReplyTo('room', null);
    expect(draftsOf('ada', localStorage).replyTo('room')).toBeNull();
  });

  it('are gone after logging out', () => {
    const drafts = draftsOf('ada', localStorage);
    drafts.set('room', 'Secret');
    drafts.setReplyTo('room', 'message');
    drafts.clear();
    expect(localStorage.length).toBe(0);
  });

  it('outlive a full storage for as long as the page does', () => {
    const full = Object.assign(Object.create(localStorage) as Storage, {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    const drafts = draftsOf('ada', full);
    drafts.set('room', 'Kept');
    expect(drafts.get('room')).toBe('Kept');
  });
});
