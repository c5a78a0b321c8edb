package app.confab.benchmark.checks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every send of a run: when it was meant to leave, whether it was acknowledged, and that all who saw the
/// message saw it under one `seq`. A send's number is the `ref` of its frame and the end of its client message
/// id.
public final class Sends {

    private static final class Send {
        final int room;
        final long plannedNanos;
        long seq;
        boolean acked;

        Send(int room, long plannedNanos) {
            this.room = room;
            this.plannedNanos = plannedNanos;
        }
    }

    private final String run;
    private final long[] newest;
    private final List<Send> sends = new ArrayList<>();
    private long acked;
    private long contradictions;

    /// For a run whose name no other run on that server has, and so many rooms.
    public Sends(String run, int rooms) {
        this.run = run + "-";
        this.newest = new long[rooms];
    }

    /// Notes one more send and returns its number.
    public int add(int room, long plannedNanos) {
        sends.add(new Send(room, plannedNanos));
        return sends.size() - 1;
    }

    public String clientMessageId(int number) {
        return run + number;
    }

    /// The number of the send with this id, or -1 where it is none of this run's.
    public int numberOf(@Nullable String clientMessageId) {
        return clientMessageId == null || !clientMessageId.startsWith(run)
                ? -1
                : Integer.parseInt(clientMessageId, run.length(), clientMessageId.length(), 10);
    }

    public long plannedNanos(int number) {
        return sends.get(number).plannedNanos;
    }

    /// An acknowledgement. A second one of the same send, or one that calls a first send a repeat, contradicts.
    public void acked(int number, long seq, boolean duplicate) {
        var send = sends.get(number);
        if (send.acked || duplicate) {
            contradictions++;
        }
        if (!send.acked) {
            send.acked = true;
            acked++;
        }
        seen(number, seq);
    }

    /// The message came by under this `seq`, in an event or an acknowledgement.
    public void seen(int number, long seq) {
        var send = sends.get(number);
        if (send.seq == 0) {
            send.seq = seq;
            newest[send.room] = Math.max(newest[send.room], seq);
        } else if (send.seq != seq) {
            contradictions++;
        }
    }

    /// The highest `seq` that a message of this run has in the room; 0 for none.
    public long newest(int room) {
        return newest[room];
    }

    public int count() {
        return sends.size();
    }

    public long ackedCount() {
        return acked;
    }

    public boolean allAcked() {
        return acked == sends.size();
    }

    public long contradictions() {
        return contradictions;
    }
}
