package app.confab.benchmark;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// As much of a chat server as a load needs, in memory, over real sockets. It keeps the contract unless it is
/// told to break it in one way.
public final class ContractServer implements AutoCloseable {

    /// How the first connection of a room is treated at the message with this number.
    public enum Fault {
        NONE,
        LOSES_ONE,
        DOUBLES_ONE,
        SWAPS_TWO,
        NEVER_ACKS_ONE,
        ACKS_ANOTHER_SEQ,
        REFUSES_ONE,
        HANGS_UP
    }

    private static final int FAULTY_SEQ = 5;

    private static final class Room {
        final List<Client> clients = new CopyOnWriteArrayList<>();
        final List<String> held = new ArrayList<>();
        long lastSeq = 1;
    }

    private record Client(OutputStream out) {
        void text(String json) throws IOException {
            var payload = json.getBytes(StandardCharsets.UTF_8);
            synchronized (out) {
                out.write(0x81);
                if (payload.length < 126) {
                    out.write(payload.length);
                } else {
                    out.write(126);
                    out.write(payload.length >> 8);
                    out.write(payload.length);
                }
                out.write(payload);
                out.flush();
            }
        }
    }

    private final ServerSocket listening;
    private final Fault fault;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    private final Map<String, String> roomOfToken = new ConcurrentHashMap<>();
    private final AtomicInteger registered = new AtomicInteger();

    public ContractServer(int port, Fault fault) {
        try {
            this.listening = new ServerSocket(port, 1000, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.fault = fault;
        Thread.ofVirtual().start(this::accept);
    }

    /// Serves as a process of its own, on the port that the environment names.
    public static void main(String[] arguments) throws InterruptedException {
        try (var _ = new ContractServer(Integer.parseInt(System.getenv("PORT")), Fault.NONE)) {
            Thread.currentThread().join();
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()))) {
            while (request(in, socket.getOutputStream())) {
                // One request after the other, until one becomes a WebSocket or the client leaves.
            }
        } catch (IOException gone) {
            // The client hung up.
        }
    }

    private boolean request(DataInputStream in, OutputStream out) throws IOException {
        var first = line(in);
        if (first.isEmpty()) {
            return false;
        }
        var headers = new HashMap<String, String>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        var key = headers.get("sec-websocket-key");
        if (key != null) {
            out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            converse(in, new Client(out));
            return false;
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        var token = headers.getOrDefault("authorization", "").replace("Bearer ", "");
        var answer = answer(first.split(" ", 3)[1], token, body).getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + answer.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(answer);
        out.flush();
        return true;
    }

    private String answer(String path, String token, byte[] body) {
        if (path.endsWith("/auth/register")) {
            var number = registered.incrementAndGet();
            return "{\"accessToken\":\"token-%d\",\"user\":{\"id\":\"user-%d\"}}".formatted(number, number);
        }
        if (path.endsWith("/rooms")) {
            var id = "room of " + mapper.readTree(body).required("name").stringValue();
            rooms.put(id.replace(' ', '-'), new Room());
            roomOfToken.put(token, id.replace(' ', '-'));
            return "{\"id\":\"" + id.replace(' ', '-') + "\"}";
        }
        if (path.endsWith("/members/me")) {
            var parts = path.split("/", -1);
            roomOfToken.put(token, parts[parts.length - 3]);
        }
        return "{}";
    }

    private void converse(DataInputStream in, Client client) throws IOException {
        var hello = mapper.readTree(frame(in));
        var roomId = roomOfToken.getOrDefault(hello.required("token").stringValue(), "");
        var room = rooms.getOrDefault(roomId, new Room());
        synchronized (room) {
            room.clients.add(client);
            client.text(
                    "{\"type\":\"welcome\",\"rooms\":[{\"id\":\"" + roomId + "\",\"lastSeq\":" + room.lastSeq + "}]}");
        }
        try {
            while (true) {
                post(room, roomId, client, mapper.readTree(frame(in)));
            }
        } finally {
            room.clients.remove(client);
        }
    }

    private void post(Room room, String roomId, Client author, JsonNode send) throws IOException {
        synchronized (room) {
            var seq = room.lastSeq + 1;
            if (seq == FAULTY_SEQ && fault == Fault.REFUSES_ONE) {
                author.text("{\"type\":\"error\",\"ref\":0,\"code\":\"unavailable\",\"detail\":\"planted\"}");
                room.lastSeq = seq;
                return;
            }
            room.lastSeq = seq;
            var name = send.required("clientMessageId").stringValue();
            var event = "{\"type\":\"event\",\"event\":{\"roomId\":\"%s\",\"seq\":%d,\"type\":\"message.posted\","
                            .formatted(roomId, seq)
                    + "\"message\":{\"clientMessageId\":\"%s\",\"body\":\"%s\"}}}"
                            .formatted(name, send.required("body").stringValue());
            for (var client : room.clients) {
                deliver(room, client, event, seq);
            }
            if (seq == FAULTY_SEQ && fault == Fault.NEVER_ACKS_ONE) {
                return;
            }
            var claimed = seq == FAULTY_SEQ && fault == Fault.ACKS_ANOTHER_SEQ ? seq + 1 : seq;
            author.text("{\"type\":\"ack\",\"ref\":" + send.required("ref").longValue() + ",\"seq\":" + claimed
                    + ",\"duplicate\":false}");
        }
    }

    private void deliver(Room room, Client client, String event, long seq) throws IOException {
        if (!client.equals(room.clients.getFirst())) {
            client.text(event);
            return;
        }
        var faulty = seq == FAULTY_SEQ;
        switch (fault) {
            case LOSES_ONE -> {
                if (!faulty) {
                    client.text(event);
                }
            }
            case SWAPS_TWO -> {
                if (faulty) {
                    room.held.add(event);
                } else {
                    client.text(event);
                    for (var late : room.held) {
                        client.text(late);
                    }
                    room.held.clear();
                }
            }
            case DOUBLES_ONE -> {
                client.text(event);
                if (faulty) {
                    client.text(event);
                }
            }
            case HANGS_UP -> {
                if (faulty) {
                    client.out().write(new byte[] {(byte) 0x88, 2, 1013 >> 8, (byte) 1013});
                } else {
                    client.text(event);
                }
            }
            default -> client.text(event);
        }
    }

    private static String line(DataInputStream in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static byte[] frame(DataInputStream in) throws IOException {
        var opcode = in.readUnsignedByte() & 0x0f;
        var length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        }
        var mask = in.readNBytes(4);
        var payload = in.readNBytes(length);
        for (var i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i & 3];
        }
        if (opcode == 8) {
            throw new IOException("The client says goodbye");
        }
        return payload;
    }

    private static String accept(String key) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1")
                            .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                    .getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
