package app.confab.application.world;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Username;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.Mentions;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageState;
import app.confab.domain.messages.MessageView;
import app.confab.domain.messages.ReactionTally;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.Change;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// A message of the in-memory world, and who has reacted to it. Not thread-safe: the world's lock guards it.
public final class InMemoryMessage {
    private final InMemoryWorld world;
    private final Change.Post post;
    private final Seq seq;
    private final Map<Emoji, Set<AccountId>> reactions = new LinkedHashMap<>();
    private MessageState state;

    InMemoryMessage(InMemoryWorld world, Change.Post post, Seq seq) {
        this.world = world;
        this.post = post;
        this.seq = seq;
        this.state = new MessageState.Live(post.body(), null);
    }

    public Message message() {
        return new Message(
                post.message(),
                post.room(),
                seq,
                world.account(post.author()).profile(),
                post.clientMessageId(),
                state,
                post.at(),
                post.replyTo());
    }

    public MessageView seenBy(AccountId reader) {
        var tallies = reactions.entrySet().stream()
                .map(given -> new ReactionTally(
                        given.getKey(),
                        given.getValue().size(),
                        given.getValue().contains(reader)))
                .toList();
        return new MessageView(message(), tallies);
    }

    public Seq seq() {
        return seq;
    }

    public boolean isBy(AccountId account) {
        return post.author().equals(account);
    }

    public boolean isDeleted() {
        return state instanceof MessageState.Deleted;
    }

    public boolean says(MessageBody body) {
        return state instanceof MessageState.Live live && live.body().equals(body);
    }

    /// Whether it calls somebody with this name, or everybody.
    public boolean calls(Username name) {
        if (!(state instanceof MessageState.Live live)) {
            return false;
        }
        var called = Mentions.in(live.body());
        return called.contains(name.value()) || !Collections.disjoint(called, Mentions.EVERYBODY);
    }

    public boolean has(Emoji emoji, AccountId by) {
        return reactions.getOrDefault(emoji, Set.of()).contains(by);
    }

    /// Each emoji that somebody has given it.
    public Set<Emoji> emoji() {
        return reactions.keySet();
    }

    void edit(MessageBody body, Instant at) {
        state = new MessageState.Live(body, at);
    }

    void delete(Instant at) {
        state = new MessageState.Deleted(at);
        reactions.clear();
    }

    void react(Emoji emoji, AccountId by) {
        reactions.computeIfAbsent(emoji, _ -> new LinkedHashSet<>()).add(by);
    }

    void unreact(Emoji emoji, AccountId by) {
        reactions.computeIfPresent(emoji, (_, givers) -> {
            givers.remove(by);
            return givers.isEmpty() ? null : givers;
        });
    }
}
