// @vitest-environment node
import { expect, test } from 'vitest';
import { socketUrl } from './env';

test.each([
  ['', 'http://localhost:8000', 'ws://localhost:8000/ws/chat'],
  ['', 'https://chat.example.com', 'wss://chat.example.com/ws/chat'],
  ['https://api.example.com', 'https://app.example.com', 'wss://api.example.com/ws/chat'],
  ['http://localhost:8000/', 'http://localhost:3000', 'ws://localhost:8000/ws/chat'],
])('API %j seen from %s has its socket at %s', (base, origin, url) => {
  expect(socketUrl(base, origin)).toBe(url);
});
