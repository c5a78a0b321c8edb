package app.confab.domain.messages;

import java.util.List;

/// A message as one of its readers sees it.
///
/// @param reactions by emoji, in the order in which each was first given
public record MessageView(Message message, List<ReactionTally> reactions) {
    public MessageView {
        reactions = List.copyOf(reactions);
    }
}
