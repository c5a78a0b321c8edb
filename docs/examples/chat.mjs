#!/usr/bin/env node
// A terminal client for Confab: every message once and in order, however often the line is cut. It logs in or
// registers, enters the room of that name or makes it, and sends what it reads, line by line:
//
//     CONFAB_PASSWORD='correct horse' node docs/examples/chat.mjs http://127.0.0.1:8000 ada Engines
//
// docs/protocol.md explains each step. Needs Node.js 22, or 20 and the packages of the web client.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const ofTheWebClient = createRequire(new URL('../../chat-webapp/package.json', import.meta.url));
const WebSocket = globalThis.WebSocket ?? ofTheWebClient('ws');
const [server, username, roomName] = process.argv.slice(2);
const credentials = { username, password: process.env.CONFAB_PASSWORD };

let session, cookie, expiresAt; // Who we are.
let cursor, epoch; // What we have shown: up to which seq, and of which database.
let socket, heartbeat, renewal; // The connection and its timers.
let failures = 0;
const outbox = []; // What is not acknowledged, oldest first.
let noMoreInput = false;

async function call(method, path, body) {
  const headers = { 'Content-Type': 'application/json' };
  if (path.startsWith('/auth/')) headers.Cookie = cookie ?? '';
  else headers.Authorization = `Bearer ${session.accessToken}`;
  const answer = await fetch(`${server}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
  const json = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(json.detail), { code: json.code });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  if (cookies.length) cookie = cookies.join('; ');
  return json;
}

async function authenticate(path, body) {
  session = await call('POST', `/auth/${path}`, body);
  expiresAt = Date.now() + session.expiresIn * 1000;
}

async function enterRoom() {
  const named = ({ items }) => items.find(({ name }) => name === roomName);
  const own = named(await call('GET', '/rooms'));
  const open = own ?? named(await call('GET', `/rooms/public?query=${encodeURIComponent(roomName)}`));
  if (open && !own) await call('PUT', `/rooms/${open.id}/members/me`, {});
  return open ?? call('POST', '/rooms', { kind: 'public', name: roomName });
}

async function showNewestPage() {
  const page = await call('GET', `/rooms/${room.id}/messages?limit=100`);
  page.items.forEach(print);
  cursor = page.asOfSeq; // Up to here, events are in the page.
}

async function take(event) {
  if (event.seq <= cursor) return; // A repeat.
  if (event.seq === cursor + 1) return show(event);
  for (let lastSeq = event.seq; cursor < lastSeq;) {
    const gap = await call('GET', `/rooms/${room.id}/events?after=${cursor}&limit=500`);
    gap.items.forEach(show);
    lastSeq = gap.lastSeq;
  }
}

function show(event) {
  cursor = event.seq;
  if (event.type === 'message.posted') print(event.message);
  if (event.type === 'member.joined') console.log(`* ${event.user.displayName} is here`);
}

function print({ author, body, deletedAt }) {
  if (!deletedAt) console.log(`${author.displayName}: ${body}`);
}

function say(body) {
  outbox.push({ clientMessageId: randomUUID(), body }); // Its name, however often it is sent.
  if (outbox.length === 1) sendOldest();
}

/** One at a time, so that the order stays, also where one is refused for a while. */
function sendOldest() {
  const [oldest] = outbox;
  if (oldest) tell({ type: 'send', ref: oldest.clientMessageId, roomId: room.id, ...oldest });
  else if (noMoreInput) process.exit();
}

function settle(ref) {
  if (outbox[0]?.clientMessageId !== ref) return;
  outbox.shift();
  sendOldest();
}

function tell(frame) {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}

async function connect() {
  try {
    if (Date.now() > expiresAt - 30_000) await authenticate('refresh').catch(logInAgain);
  } catch (failure) {
    return isPassing(failure.code) ? comeBack() : giveUp(failure);
  }
  const mine = (socket = new WebSocket(`${server.replace(/^http/, 'ws')}/ws/chat`));
  const ended = (code) => mine === socket && lost(code);
  let work = Promise.resolve(); // Frames one after the other, also where one needs HTTP.
  mine.onopen = () =>
    tell({ type: 'hello', token: session.accessToken, epoch, cursors: { [room.id]: cursor } });
  mine.onmessage = ({ data }) => {
    mine.heardAt = Date.now();
    work = work.then(() => mine === socket && hear(JSON.parse(data))).catch(() => ended());
  };
  mine.onclose = ({ code }) => ended(code);
  mine.onerror = () => ended();
}

function logInAgain(failure) {
  if (failure.code !== 'unauthenticated') throw failure;
  return authenticate('login', credentials);
}

async function hear(frame) {
  const here = (frame.roomId ?? frame.event?.roomId) === room.id;
  if (frame.type === 'welcome') welcomed(frame);
  if (frame.type === 'event' && here) await take(frame.event);
  if (frame.type === 'reset' && here) {
    console.log('* You were away for long. This is the newest:');
    await showNewestPage();
  }
  if (frame.type === 'room.left' && here) giveUp(new Error('You are no longer in the room.'));
  if (frame.type === 'ack') settle(frame.ref);
  if (frame.type === 'error' && isPassing(frame.code)) setTimeout(sendOldest, frame.retryAfterMs ?? 1000);
  else if (frame.type === 'error') {
    console.error(`Not sent: ${frame.detail}`);
    settle(frame.ref);
  }
}

function welcomed(frame) {
  failures = 0;
  epoch = frame.epoch;
  const every = frame.heartbeatSeconds * 1000;
  heartbeat = setInterval(
    () => (Date.now() - socket.heardAt > 2.5 * every ? lost() : tell({ type: 'ping' })),
    every,
  );
  renewal = setTimeout(renew, (expiresAt - Date.now()) * 0.8);
  sendOldest();
}

async function renew() {
  const mine = socket;
  const failure = await authenticate('refresh').catch((reason) => reason);
  if (mine !== socket) return;
  if (failure) return lost(); // The next connection sees to it.
  tell({ type: 'renew', token: session.accessToken });
  renewal = setTimeout(renew, session.expiresIn * 800);
}

function lost(code) {
  clearInterval(heartbeat);
  clearTimeout(renewal);
  const old = socket;
  socket = undefined;
  old.close();
  if ([1007, 1009, 4400].includes(code)) giveUp(new Error(`Closed with ${code}: a mistake in this client.`));
  if (code === 4401) expiresAt = 0;
  comeBack();
}

/** After any time up to a bound that doubles: many clients that lost one server don't return at once. */
function comeBack() {
  setTimeout(connect, Math.random() * Math.min(30_000, 500 * 2 ** failures++));
}

/** Of an answer's code; there is none where the server cannot be reached. */
function isPassing(code) {
  return [undefined, 'rate_limited', 'unavailable', 'internal'].includes(code);
}

function giveUp(failure) {
  const { cause } = failure; // Why fetch did not get through.
  console.error(cause ? `${server} is not reached: ${cause.message}` : failure.message);
  process.exit(1);
}

await authenticate('login', credentials)
  .catch(() => authenticate('register', credentials))
  .catch(giveUp);
const room = await enterRoom().catch(giveUp);
await showNewestPage().catch(giveUp);
await connect();
createInterface({ input: process.stdin })
  .on('line', (line) => line.trim() && say(line))
  .on('close', () => {
    noMoreInput = true;
    if (!outbox.length) process.exit();
  });
