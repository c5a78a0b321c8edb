package app.confab.application.registration;

import app.confab.application.kernel.Page;
import app.confab.application.world.InMemoryPages;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.Profile;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.Invite;
import app.confab.domain.registration.InviteDigest;
import app.confab.domain.registration.InviteId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The invites of an [InMemoryWorld].
public final class InMemoryInvites implements Invites {
    private static final Pattern CURSOR = Pattern.compile("invite [0-9a-f]{32}");

    private final InMemoryWorld world;
    private final InMemoryPages<Invite> pages = new InMemoryPages<>(InMemoryInvites::key, CURSOR);

    public InMemoryInvites(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public void add(Invite invite, InviteDigest code) {
        world.<Object>exclusively(() -> {
            world.account(invite.by().id());
            if (world.invites().putIfAbsent(code, invite) != null) {
                throw new IllegalStateException("this code was given before");
            }
            return invite;
        });
    }

    @Override
    public void revoke(InviteId id, Instant now) {
        world.<Object>exclusively(() -> {
            var found = entry(id).orElseThrow(() -> new Refusal.NotFound("invite"));
            change(found.getKey(), invite -> with(invite, invite.by(), invite.uses(), since(invite, now)));
            return found;
        });
    }

    @Override
    public Page<Invite> newestFirst(Page.Request request) {
        return world.exclusively(() ->
                pages.page(world.invites().values().stream().map(this::present).toList(), request));
    }

    /// One that is good has one use more.
    InviteId use(InviteDigest code, Instant now) {
        if (!isGood(code, now)) {
            throw new IllegalStateException("an invite that was good under the same lock");
        }
        change(code, invite -> with(invite, invite.by(), invite.uses() + 1, invite.revokedAt()));
        return Objects.requireNonNull(world.invites().get(code)).id();
    }

    boolean isGood(InviteDigest code, Instant now) {
        return Optional.ofNullable(world.invites().get(code))
                .filter(invite -> invite.stateAt(now) == Invite.State.GOOD)
                .isPresent();
    }

    private void change(InviteDigest code, UnaryOperator<Invite> change) {
        world.invites().computeIfPresent(code, (_, invite) -> change.apply(invite));
    }

    private Optional<Map.Entry<InviteDigest, Invite>> entry(InviteId id) {
        return List.copyOf(world.invites().entrySet()).stream()
                .filter(entry -> entry.getValue().id().equals(id))
                .findFirst();
    }

    /// With whoever made it as they are called now.
    private Invite present(Invite invite) {
        return with(invite, world.account(invite.by().id()).profile(), invite.uses(), invite.revokedAt());
    }

    private static Instant since(Invite invite, Instant now) {
        return Objects.requireNonNullElse(invite.revokedAt(), now);
    }

    private static Invite with(Invite invite, Profile by, int uses, @Nullable Instant revokedAt) {
        return new Invite(
                invite.id(),
                by,
                invite.note(),
                invite.createdAt(),
                invite.expiresAt(),
                invite.mostUses(),
                uses,
                revokedAt);
    }

    /// Ids count up; the newest go first.
    private static String key(Invite invite) {
        var id = invite.id().value();
        return "invite %016x%016x".formatted(~id.getMostSignificantBits(), ~id.getLeastSignificantBits());
    }
}
