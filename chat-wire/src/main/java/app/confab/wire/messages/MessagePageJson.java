package app.confab.wire.messages;

import app.confab.application.messages.Messages;
import java.util.List;

/// A page of a room's messages by ascending seq; events up to `asOfSeq` are already in it.
public record MessagePageJson(List<MessageJson> items, boolean hasMoreBefore, boolean hasMoreAfter, long asOfSeq) {

    public static MessagePageJson of(Messages.Section section) {
        return new MessagePageJson(
                section.items().stream().map(MessageJson::of).toList(),
                section.hasMoreBefore(),
                section.hasMoreAfter(),
                section.asOfSeq().value());
    }
}
