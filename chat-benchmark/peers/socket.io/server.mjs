// A team chat as one writes it on Socket.IO and PostgreSQL, by their documentation: accounts with tokens, rooms with a
// gapless order, messages that are on disk before they are acknowledged or shown, and repeated sends that are posted
// once. No replay after a reconnect, no read markers, no presence: it has less to do than the chat it is compared with.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import express from 'express';
import jwt from 'jsonwebtoken';
import pg from 'pg';
import { Server } from 'socket.io';

const secret = process.env.SECRET_KEY;
const database = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

await database.query(`
  create table if not exists accounts (id uuid primary key, username text not null unique);
  create table if not exists rooms (id uuid primary key, name text not null, last_seq bigint not null default 0);
  create table if not exists members (
    room_id uuid not null references rooms, account_id uuid not null references accounts, primary key (account_id, room_id));
  create table if not exists messages (
    room_id uuid not null references rooms, seq bigint not null, id uuid not null, author_id uuid not null references accounts,
    client_message_id text not null, body text not null, created_at timestamptz not null default now(),
    primary key (room_id, seq), unique (room_id, author_id, client_message_id));
`);

const app = express();
app.use(express.json());

const identify = (token) => jwt.verify(token ?? '', secret, { algorithms: ['HS256'] });

app.get('/health', async (request, response) => {
  await database.query('select 1');
  response.json({ status: 'up' });
});

app.post('/api/v1/auth/register', async (request, response) => {
  const account = { id: randomUUID(), username: request.body.username };
  await database.query('insert into accounts (id, username) values ($1, $2)', [account.id, account.username]);
  response.status(201).json({ accessToken: jwt.sign(account, secret, { expiresIn: '1h' }), user: account });
});

app.use((request, response, next) => {
  try {
    request.account = identify(request.get('authorization')?.replace('Bearer ', ''));
    next();
  } catch {
    response.sendStatus(401);
  }
});

app.post('/api/v1/rooms', async (request, response) => {
  const id = randomUUID();
  await database.query('insert into rooms (id, name) values ($1, $2)', [id, request.body.name]);
  await join(id, request.account.id);
  response.status(201).json({ id });
});

app.put('/api/v1/rooms/:roomId/members/me', async (request, response) => {
  await join(request.params.roomId, request.account.id);
  response.json({});
});

function join(roomId, accountId) {
  return database.query('insert into members (room_id, account_id) values ($1, $2) on conflict do nothing', [roomId, accountId]);
}

const http = createServer(app);
const io = new Server(http, { transports: ['websocket'] });

io.use((socket, next) => {
  try {
    socket.data.account = identify(socket.handshake.auth.token);
    next();
  } catch {
    next(new Error('unauthenticated'));
  }
});

io.on('connection', async (socket) => {
  socket.on('send', (message, acknowledge) => send(socket, message, acknowledge));
  const { rows } = await database.query(
    'select r.id, r.name, r.last_seq as "lastSeq" from members m join rooms r on r.id = m.room_id where m.account_id = $1',
    [socket.data.account.id],
  );
  socket.join(rows.map((room) => room.id));
  socket.emit('welcome', { rooms: rows });
});

async function send(socket, { roomId, clientMessageId, body }, acknowledge) {
  if (!socket.rooms.has(roomId)) return acknowledge({ code: 'forbidden' });
  if (typeof body !== 'string' || !body.trim() || body.length > 4000) return acknowledge({ code: 'invalid' });
  const { id: authorId, username } = socket.data.account;
  try {
    const { rows: [posted] } = await database.query(post(roomId, randomUUID(), authorId, clientMessageId, body));
    io.to(roomId).emit('message', { roomId, ...posted, author: { id: authorId, username }, clientMessageId, body });
    acknowledge({ ...posted, duplicate: false });
  } catch (failure) {
    if (failure.code !== '23505') return acknowledge({ code: 'unavailable' });
    acknowledge({ ...(await firstOf(roomId, authorId, clientMessageId)), duplicate: true });
  }
}

// One statement, so that the room's row is locked for as short as can be; a repeat rolls its number back.
function post(...values) {
  return {
    name: 'post',
    text: `with room as (update rooms set last_seq = last_seq + 1 where id = $1 returning last_seq)
      insert into messages (room_id, seq, id, author_id, client_message_id, body)
      select $1, last_seq, $2, $3, $4, $5 from room
      returning id, seq, created_at as "createdAt"`,
    values,
  };
}

async function firstOf(roomId, authorId, clientMessageId) {
  const { rows } = await database.query(
    `select id, seq, created_at as "createdAt" from messages
      where room_id = $1 and author_id = $2 and client_message_id = $3`,
    [roomId, authorId, clientMessageId],
  );
  return rows[0];
}

http.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
