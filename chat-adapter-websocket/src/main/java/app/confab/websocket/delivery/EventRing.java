package app.confab.websocket.delivery;

import app.confab.domain.accounts.AccountId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The newest events of a room, bounded in number and in bytes: a node has one for each of its live rooms, and
/// the log holds the rest. It serves only what is still true: an event that shows a message, a name or a room
/// that is another one by now is forgotten, and read from the log by who needs it. Not thread-safe.
final class EventRing {
    static final int MOST_EVENTS = 500;
    static final int MOST_BYTES = 64 * 1024;

    /// Kept whatever their size, so that who reads the log finds here what has come meanwhile.
    static final int FEWEST_EVENTS = 4;

    /// @param event absent once it is forgotten
    private record Place(long seq, @Nullable EncodedEvent event) {

        int bytes() {
            return event == null ? 0 : event.frame().length;
        }
    }

    private ArrayDeque<Place> places = new ArrayDeque<>();
    private int bytes;

    /// Takes the next event, which may make others untrue.
    void add(EncodedEvent event) {
        var changed = event.traits().changed();
        if (changed != null) {
            forget(traits -> changed.equals(traits.shown()));
        }
        add(new Place(event.seq(), event.traits().isLasting() ? event : null));
    }

    /// Takes the next event, but does not serve it.
    void skip(EncodedEvent event) {
        add(new Place(event.seq(), null));
    }

    /// Somebody is called otherwise.
    void renamed(AccountId person) {
        forget(traits -> person.equals(traits.named()));
    }

    /// The events that follow `cursor`, at most `limit`; `null` where the ring no longer holds the next one.
    @Nullable List<EncodedEvent> after(long cursor, int limit) {
        if (places.isEmpty() || places.getFirst().seq() > cursor + 1) {
            return null;
        }
        var following = new ArrayList<EncodedEvent>();
        for (var place : places) {
            if (place.seq() <= cursor) {
                continue;
            }
            if (place.event() == null) {
                return following.isEmpty() ? null : following;
            }
            if (following.size() == limit) {
                break;
            }
            following.add(place.event());
        }
        return following;
    }

    private void add(Place place) {
        places.addLast(place);
        bytes += place.bytes();
        while (places.size() > MOST_EVENTS || (bytes > MOST_BYTES && places.size() > FEWEST_EVENTS)) {
            bytes -= places.removeFirst().bytes();
        }
    }

    /// Nearly always there is nothing to forget or little; the places are copied only where there is something.
    private void forget(Predicate<EventTraits> outdated) {
        var found = false;
        for (var place : places) {
            found |= isOutdated(place, outdated);
        }
        if (!found) {
            return;
        }
        var kept = new ArrayDeque<Place>(places.size() + 1);
        bytes = 0;
        for (var place : places) {
            var still = isOutdated(place, outdated) ? new Place(place.seq(), null) : place;
            kept.addLast(still);
            bytes += still.bytes();
        }
        places = kept;
    }

    private static boolean isOutdated(Place place, Predicate<EventTraits> outdated) {
        return place.event() != null && outdated.test(place.event().traits());
    }
}
