package app.confab.verification.histories;

import java.util.Map;

/// A message as somebody was shown it.
///
/// @param reactions how many have given each emoji; empty in events
public record Message(
        String id,
        String room,
        long seq,
        String author,
        String name,
        String body,
        boolean deleted,
        Map<String, Integer> reactions) {

    public Message {
        reactions = Map.copyOf(reactions);
    }
}
