package app.confab.websocket.connection;

import app.confab.application.presence.EphemeralNews;
import app.confab.application.presence.PresenceChange;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.websocket.delivery.Receiver;
import app.confab.websocket.delivery.RoomChannels;
import app.confab.websocket.frames.FrameCodec;
import app.confab.websocket.frames.OutboundFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Shows what is over in a moment to the connections that receive the rooms which it concerns: encoded once, to
/// each connection once, and not to those of the person whom it is about.
public final class EphemeralFrames implements EphemeralNews {
    private final RoomChannels channels;
    private final FrameCodec codec;

    public EphemeralFrames(RoomChannels channels, FrameCodec codec) {
        this.channels = channels;
        this.codec = codec;
    }

    @Override
    public boolean typing(RoomId room, AccountId account) {
        var others = channels.audience(room).stream()
                .filter(receiver -> !receiver.account().equals(account))
                .toList();
        if (others.isEmpty()) {
            return false;
        }
        var frames = List.of(codec.write(OutboundFrame.Typing.of(room, account)));
        others.forEach(receiver -> receiver.deliverEphemeral(frames));
        return true;
    }

    /// All that one connection is shown goes out together.
    @Override
    public void presenceChanged(List<PresenceChange> changes) {
        var lots = new HashMap<Receiver, List<byte[]>>();
        for (var change : changes) {
            var frame = codec.write(OutboundFrame.Presence.of(change.account(), change.online()));
            for (var receiver : channels.receivers(change.rooms())) {
                if (!receiver.account().equals(change.account())) {
                    lots.computeIfAbsent(receiver, _ -> new ArrayList<>()).add(frame);
                }
            }
        }
        lots.forEach(Receiver::deliverEphemeral);
    }
}
