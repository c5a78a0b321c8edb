package app.confab.websocket.delivery;

import app.confab.domain.accounts.AccountId;
import app.confab.websocket.frames.TextBatch;
import java.util.List;

/// Where a room's events go to: one connection of one account. Thread-safe.
public interface Receiver {

    /// Whose membership decides what is received.
    AccountId account();

    /// Takes encoded frames, in order. Never blocks; a receiver that cannot keep up closes itself.
    void deliver(TextBatch frames);

    /// Reads, without a lock, what [#deliver] is going to need, as far as it can; what it answers is made of
    /// that and means nothing. Where hundreds of receivers wait for their turn, nothing of them is in the
    /// processor's caches, and one receiver's reads have to wait for each other, since each tells where the next
    /// one is. Those of several receivers overlap. Known as group prefetching (Chen, Ailamaki, Gibbons, Mowry:
    /// Improving Hash Join Performance through Prefetching, ICDE 2004). Measured on x86; where a volatile read
    /// holds up those after it, as on ARM, it must gain less.
    int prefetch();

    /// Takes frames that nobody misses, in order. They are dropped from where too much waits.
    void deliverEphemeral(List<byte[]> frames);

    /// Waits until most of what was delivered has gone out; answers whether there is still somebody to deliver
    /// to. Only for catching up: what is live waits for nobody.
    boolean awaitRoom();

    /// Whether there is still somebody to deliver to.
    boolean isOpen();

    /// Closes the receiver, since something could not be delivered to it: its client comes back for it.
    void fail(Throwable failure);

    /// Told once when the account has left the room; nothing of it was delivered after its `room.left`.
    void left(Subscription subscription);

    /// Told once when somebody has posted into a room that this receiver follows without hearing it; nothing of
    /// it was delivered.
    void woken(Subscription subscription);
}
