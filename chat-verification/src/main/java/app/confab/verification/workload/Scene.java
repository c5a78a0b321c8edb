package app.confab.verification.workload;

import app.confab.verification.histories.History;
import app.confab.verification.protocol.Rest;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.random.RandomGenerator;

/// What all people of an episode share: the nodes, the history that they note in, and when it is time to stop.
public final class Scene {
    private static final int RECENT = 50;

    /// A message that stays as it is but for reactions.
    public record Posted(String room, String message) {}

    private final List<Endpoint> nodes;
    private final Rest rest;
    private final History history = new History();
    private final Deque<Posted> recent = new ConcurrentLinkedDeque<>();
    private volatile boolean going = true;
    private volatile long end = Long.MAX_VALUE;

    public Scene(List<Endpoint> nodes, Rest rest) {
        this.nodes = List.copyOf(nodes);
        this.rest = rest;
    }

    public History history() {
        return history;
    }

    public Rest rest() {
        return rest;
    }

    public List<Endpoint> nodes() {
        return nodes;
    }

    Endpoint anyNode(RandomGenerator random) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    /// Whether to begin anything new.
    boolean isGoing() {
        return going;
    }

    /// Whether to go on with what was begun.
    boolean isPatient() {
        return System.nanoTime() < end;
    }

    /// Nothing new is begun from now on; what was is repeated for so long yet.
    public void conclude(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
        going = false;
    }

    void posted(String room, String message) {
        recent.addFirst(new Posted(room, message));
        if (recent.size() > RECENT) {
            recent.pollLast();
        }
    }

    List<Posted> recent() {
        return List.copyOf(recent);
    }
}
