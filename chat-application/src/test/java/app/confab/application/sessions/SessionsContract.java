package app.confab.application.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.SomeClient;
import app.confab.application.sessions.Sessions.Rotation;
import app.confab.application.world.AtOnce;
import app.confab.application.world.Scene;
import app.confab.application.world.Sha256;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.sessions.RefreshDigest;
import app.confab.domain.sessions.RefreshToken;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [Sessions] keeps.
public interface SessionsContract extends StoresContract {
    Duration LIFE = Duration.ofDays(30);
    Duration AFTER_GRACE = RefreshToken.GRACE.plusMillis(1);

    /// A session that has just been opened, and the times and tokens around it.
    record Login(Scene scene, Sessions sessions, Session session, RefreshDigest first) {

        Instant start() {
            return session.createdAt();
        }

        RefreshDigest freshToken() {
            return new RefreshDigest(Sha256.hex(scene.freshWord()));
        }

        Rotation rotate(RefreshDigest presented, RefreshDigest successor, Instant now) {
            return sessions.rotate(presented, successor, now, now.plus(LIFE));
        }

        /// The token that the presented one was exchanged for.
        RefreshDigest rotated(RefreshDigest presented, Instant now) {
            var successor = freshToken();
            assertThat(rotate(presented, successor, now)).isInstanceOf(Rotation.Rotated.class);
            return successor;
        }

        /// The token after one exchange on each of these days.
        RefreshDigest rotatedDaily(RefreshDigest presented, int firstDay, int lastDay) {
            var token = presented;
            for (var day = firstDay; day <= lastDay; day++) {
                token = rotated(token, start().plus(Duration.ofDays(day)));
            }
            return token;
        }

        void removeAllExpired(Instant before) {
            while (sessions.removeExpired(before, 100) > 0) {}
        }

        boolean isLiveAt(Instant now) {
            return sessions.isLive(session.id(), now);
        }

        Session as(Instant expiresAt, Instant endedAt) {
            return new Session(session.id(), session.account(), session.createdAt(), expiresAt, endedAt);
        }
    }

    default Login login() {
        var scene = scene();
        var stamp = scene.stamps().next();
        var session = Session.open(
                new SessionId(stamp.id()),
                scene.person("ada").id(),
                stamp.at(),
                stamp.at().plus(LIFE));
        var first = new RefreshDigest(Sha256.hex(scene.freshWord()));
        stores().sessions().open(session, first, SomeClient.AT_HOME);
        return new Login(scene, stores().sessions(), session, first);
    }

    @Test
    default void anOpenedSessionIsLiveUntilItExpires() {
        var login = login();

        assertThat(login.isLiveAt(login.start())).isTrue();
        assertThat(login.isLiveAt(login.start().plus(LIFE).minusMillis(1))).isTrue();
        assertThat(login.isLiveAt(login.start().plus(LIFE))).isFalse();
    }

    @Test
    default void whoeverHasProvedThePresentPasswordComesIn() {
        var scene = scene();
        var ada = scene.person("ada");
        var session = sessionOf(scene, ada);

        assertThat(openBy(passwordOf(ada), session)).isTrue();
        assertThat(stores().sessions().isLive(session.id(), session.createdAt()))
                .isTrue();
    }

    @Test
    default void whoeverHasProvedAnotherPasswordDoesNot() {
        var scene = scene();
        var ada = scene.person("ada");
        var session = sessionOf(scene, ada);

        assertThat(openBy(new PasswordHash("of another password"), session)).isFalse();
        assertThat(stores().sessions().isLive(session.id(), session.createdAt()))
                .isFalse();
    }

    @Test
    default void noLoginBeforeAChangeOfThePasswordOutlivesIt() {
        var scene = scene();
        var ada = scene.person("ada");
        for (var round = 0; round < 20; round++) {
            var old = passwordOf(ada);
            var session = sessionOf(scene, ada);
            var now = scene.stamps().now();
            var replacement = new Passwords.Replacement(old, new PasswordHash(scene.freshWord()));

            AtOnce.<Object>run(List.of(
                    () -> openBy(old, session), () -> stores().passwords().change(ada.id(), replacement, null, now)));

            assertThat(stores().sessions().isLive(session.id(), now))
                    .as("round %d", round)
                    .isFalse();
        }
    }

    private PasswordHash passwordOf(Account account) {
        return stores().passwords().of(account.id()).orElseThrow().password();
    }

    private static Session sessionOf(Scene scene, Account account) {
        var stamp = scene.stamps().next();
        return Session.open(
                new SessionId(stamp.id()), account.id(), stamp.at(), stamp.at().plus(LIFE));
    }

    private boolean openBy(PasswordHash proved, Session session) {
        var first = new RefreshDigest(Sha256.hex(session.id().toString()));
        return stores().sessions().openBy(proved, session, first, SomeClient.AT_HOME);
    }

    @Test
    default void anUnknownSessionIsNotLive() {
        var stamp = scene().stamps().next();

        assertThat(stores().sessions().isLive(new SessionId(stamp.id()), stamp.at()))
                .isFalse();
    }

    @Test
    default void aTokenIsExchangedForItsSuccessor() {
        var login = login();
        var now = login.start().plusSeconds(60);

        var rotation = login.rotate(login.first(), login.freshToken(), now);

        assertThat(rotation)
                .isEqualTo(new Rotation.Rotated(
                        Session.open(login.session().id(), login.session().account(), login.start(), now.plus(LIFE))));
    }

    @Test
    default void aRotationMovesTheEndOfTheSession() {
        var login = login();
        var now = login.start().plus(Duration.ofDays(29));
        login.rotated(login.first(), now);

        assertThat(login.isLiveAt(now.plus(LIFE).minusMillis(1))).isTrue();
        assertThat(login.isLiveAt(now.plus(LIFE))).isFalse();
    }

    @Test
    default void tokensAreExchangedOneAfterTheOther() {
        var login = login();
        var token = login.first();
        for (var day = 1; day <= 5; day++) {
            token = login.rotated(token, login.start().plus(Duration.ofDays(day)));
        }

        assertThat(login.isLiveAt(login.start().plus(Duration.ofDays(34)))).isTrue();
    }

    @Test
    default void anUnknownTokenIsRefused() {
        var login = login();

        assertThat(login.rotate(login.freshToken(), login.freshToken(), login.start()))
                .isEqualTo(new Rotation.Refused());
        assertThat(login.isLiveAt(login.start())).isTrue();
    }

    @Test
    default void theSuccessorOfARefusedTokenIsUnknown() {
        var login = login();
        var never = login.freshToken();
        login.rotate(login.freshToken(), never, login.start());

        assertThat(login.rotate(never, login.freshToken(), login.start())).isEqualTo(new Rotation.Refused());
    }

    @Test
    default void aSpentTokenIsServedWithinTheGrace() {
        var login = login();
        var now = login.start();
        var successor = login.rotated(login.first(), now);
        login.rotated(successor, now.plusSeconds(1));

        var sibling = login.rotated(login.first(), now.plus(RefreshToken.GRACE));

        login.rotated(sibling, now.plusSeconds(30));
        assertThat(login.isLiveAt(now.plusSeconds(30))).isTrue();
    }

    @Test
    default void aSpentTokenIsServedWhileNoSuccessorWasUsed() {
        var login = login();
        login.rotated(login.first(), login.start());

        var sibling = login.rotated(login.first(), login.start().plus(Duration.ofDays(3)));

        login.rotated(sibling, login.start().plus(Duration.ofDays(4)));
    }

    @Test
    default void aSpentTokenWhoseSuccessorWasUsedEndsTheFamily() {
        var login = login();
        var successor = login.rotated(login.first(), login.start());
        var latest = login.rotated(successor, login.start().plusSeconds(1));
        var now = login.start().plus(AFTER_GRACE);

        var rotation = login.rotate(login.first(), login.freshToken(), now);

        var expiresAt = login.start().plusSeconds(1).plus(LIFE);
        assertThat(rotation).isEqualTo(new Rotation.Reused(login.as(expiresAt, now)));
        assertThat(login.isLiveAt(now)).isFalse();
        assertThat(login.rotate(latest, login.freshToken(), now)).isEqualTo(new Rotation.Refused());
    }

    @Test
    default void aSpentTokenWhoseSiblingSuccessorWasUsedEndsTheFamily() {
        var login = login();
        login.rotated(login.first(), login.start());
        var sibling = login.rotated(login.first(), login.start().plusSeconds(1));
        login.rotated(sibling, login.start().plusSeconds(2));

        var rotation =
                login.rotate(login.first(), login.freshToken(), login.start().plus(AFTER_GRACE));

        assertThat(rotation).isInstanceOf(Rotation.Reused.class);
    }

    @Test
    default void theGraceCountsFromTheFirstUse() {
        var login = login();
        var successor = login.rotated(login.first(), login.start());
        login.rotated(successor, login.start().plusSeconds(1));
        login.rotated(login.first(), login.start().plusSeconds(9));

        var rotation =
                login.rotate(login.first(), login.freshToken(), login.start().plus(AFTER_GRACE));

        assertThat(rotation).isInstanceOf(Rotation.Reused.class);
    }

    @Test
    default void theTokenOfAnExpiredSessionIsRefused() {
        var login = login();
        var end = login.start().plus(LIFE);

        assertThat(login.rotate(login.first(), login.freshToken(), end)).isEqualTo(new Rotation.Refused());
        assertThat(login.isLiveAt(end)).isFalse();
    }

    @Test
    default void logoutEndsTheSessionForAllItsTokens() {
        var login = login();
        var now = login.start().plusSeconds(5);
        var successor = login.rotated(login.first(), login.start());

        var ended = login.sessions().endByToken(successor, now);

        assertThat(ended).contains(login.as(login.start().plus(LIFE), now));
        assertThat(login.isLiveAt(now)).isFalse();
        assertThat(login.rotate(successor, login.freshToken(), now)).isEqualTo(new Rotation.Refused());
        assertThat(login.rotate(login.first(), login.freshToken(), now)).isEqualTo(new Rotation.Refused());
    }

    @Test
    default void aSpentTokenLogsOutToo() {
        var login = login();
        login.rotated(login.first(), login.start());

        assertThat(login.sessions().endByToken(login.first(), login.start())).isPresent();
        assertThat(login.isLiveAt(login.start())).isFalse();
    }

    @Test
    default void loggingOutAgainChangesNothing() {
        var login = login();
        var first = login.sessions().endByToken(login.first(), login.start());

        var second = login.sessions().endByToken(login.first(), login.start().plusSeconds(60));

        assertThat(second).isEqualTo(first);
    }

    @Test
    default void anUnknownTokenEndsNothing() {
        var login = login();

        assertThat(login.sessions().endByToken(login.freshToken(), login.start()))
                .isEmpty();
        assertThat(login.isLiveAt(login.start())).isTrue();
    }

    @Test
    default void sessionsOfOneAccountEndOneByOne() {
        var login = login();
        var stamp = login.scene().stamps().next();
        var other = Session.open(
                new SessionId(stamp.id()),
                login.session().account(),
                stamp.at(),
                stamp.at().plus(LIFE));
        login.sessions().open(other, login.freshToken(), SomeClient.AT_HOME);

        login.sessions().endByToken(login.first(), login.start());

        assertThat(login.sessions().isLive(other.id(), stamp.at())).isTrue();
    }

    @Test
    default void aTokenSpentLongerAgoThanASessionLivesIsForgotten() {
        var login = login();
        var second = login.rotatedDaily(login.first(), 1, 1);
        login.rotatedDaily(second, 2, 32);
        var now = login.start().plus(Duration.ofDays(32)).plus(AFTER_GRACE);

        assertThat(login.rotate(login.first(), login.freshToken(), now)).isEqualTo(new Rotation.Refused());
        assertThat(login.isLiveAt(now)).isTrue();
        assertThat(login.rotate(second, login.freshToken(), now)).isInstanceOf(Rotation.Reused.class);
    }

    @Test
    default void aTokenIsRememberedForAsLongAsASessionLives() {
        var login = login();
        login.rotatedDaily(login.first(), 1, 31);
        var now = login.start().plus(Duration.ofDays(31)).plus(AFTER_GRACE);

        assertThat(login.rotate(login.first(), login.freshToken(), now)).isInstanceOf(Rotation.Reused.class);
    }

    @Test
    default void aTokenWhoseSuccessorWasNeverUsedIsRememberedHoweverOld() {
        var login = login();
        for (var day = 0; day <= 75; day += 25) {
            login.rotated(login.first(), login.start().plus(Duration.ofDays(day)));
        }
    }

    @Test
    default void anExpiredSessionIsRemovedWithItsTokens() {
        var login = login();
        var successor = login.rotated(login.first(), login.start());
        var end = login.start().plus(LIFE);

        login.removeAllExpired(end.plusMillis(1));

        assertThat(login.sessions().endByToken(login.first(), end)).isEmpty();
        assertThat(login.sessions().endByToken(successor, end)).isEmpty();
        assertThat(login.isLiveAt(login.start())).isFalse();
    }

    @Test
    default void aSessionThatHasNotExpiredIsKept() {
        var login = login();

        login.removeAllExpired(login.start().plus(LIFE));

        assertThat(login.isLiveAt(login.start())).isTrue();
    }

    @Test
    default void aSessionThatEndedIsKeptUntilItWouldHaveExpired() {
        var login = login();
        login.sessions().endByToken(login.first(), login.start());
        var end = login.start().plus(LIFE);

        login.removeAllExpired(end);
        assertThat(login.sessions().endByToken(login.first(), end)).isPresent();

        login.removeAllExpired(end.plusMillis(1));
        assertThat(login.sessions().endByToken(login.first(), end)).isEmpty();
    }

    @Test
    default void expiredSessionsAreRemovedAFewAtATimeTheLongestExpiredFirst() {
        var later = login();
        var before = later.start().plus(LIFE).plus(LIFE);
        later.removeAllExpired(before);
        later = login();
        later.rotated(later.first(), later.start().plus(Duration.ofDays(1)));
        var others = List.of(login(), login(), login());

        assertThat(later.sessions().removeExpired(before, 3)).isEqualTo(3);
        assertThat(others).noneMatch(login -> login.isLiveAt(login.start()));
        assertThat(later.isLiveAt(later.start())).isTrue();
        assertThat(later.sessions().removeExpired(before, 3)).isEqualTo(1);
        assertThat(later.sessions().removeExpired(before, 3)).isZero();
    }

    @Test
    default void nodesThatRemoveExpiredSessionsAtOnceRemoveEachOnce() {
        var login = login();
        var before = login.start().plus(LIFE).plus(LIFE);
        login.removeAllExpired(before);
        for (var i = 0; i < 20; i++) {
            login();
        }

        var removed = AtOnce.run(4, _ -> login.sessions().removeExpired(before, 20));

        var left = login.sessions().removeExpired(before, 20);
        assertThat(removed.stream().mapToInt(Integer::intValue).sum() + left).isEqualTo(20);
    }

    @Test
    default void tabsThatRefreshAtOnceAllGetATokenThatWorks() {
        for (var round = 0; round < 10; round++) {
            var login = login();

            var successors = AtOnce.run(4, _ -> login.rotated(login.first(), login.start()));

            assertThat(successors).doesNotHaveDuplicates();
            successors.forEach(token -> login.rotated(token, login.start().plusSeconds(1)));
        }
    }

    @Test
    default void whoeverLogsOutWhileRefreshingIsLoggedOut() {
        for (var round = 0; round < 20; round++) {
            var login = login();

            AtOnce.run(
                    2,
                    i -> i == 0
                            ? login.rotate(login.first(), login.freshToken(), login.start())
                            : login.sessions()
                                    .endByToken(login.first(), login.start())
                                    .orElseThrow());

            assertThat(login.isLiveAt(login.start())).isFalse();
        }
    }
}
