package app.confab.verification.workload;

import app.confab.verification.histories.Change;
import app.confab.verification.histories.Happening.Acknowledged;
import app.confab.verification.histories.Happening.Attempted;
import app.confab.verification.histories.Happening.Done;
import app.confab.verification.histories.Happening.Enrolled;
import app.confab.verification.histories.Happening.InDoubt;
import app.confab.verification.histories.Happening.Refused;
import app.confab.verification.protocol.Answer;
import app.confab.verification.protocol.Session;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Somebody who changes things over HTTP, and repeats each change, on whichever node, until it is answered.
final class Person {
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(600);

    private record Call(
            String method, String path, @Nullable Map<String, ?> body) {}

    private final Scene scene;
    private final String who;
    private final Session session;
    private final RandomGenerator random;

    Person(Scene scene, String who, Session session, RandomGenerator random) {
        this.scene = scene;
        this.who = who;
        this.session = session;
        this.random = random;
        scene.history().note(who, new Enrolled(session.account(), session.username()));
    }

    String who() {
        return who;
    }

    Session session() {
        return session;
    }

    RandomGenerator random() {
        return random;
    }

    /// The last answer; empty where it was refused, or nobody answered before patience ended.
    Optional<Answer> insistsOn(Change change) throws InterruptedException {
        var number = scene.history().nextNumber();
        var call = call(change);
        while (scene.isPatient()) {
            var node = scene.anyNode(random);
            scene.history().note(who, new Attempted(number, change, node.name(), Attempted.HTTP));
            try {
                var answer = scene.rest().call(node.uri(), session, call.method(), call.path(), call.body());
                if (answer.isDone()) {
                    note(number, change, answer);
                    return Optional.of(answer);
                }
                if (!answer.isInDoubt() && !(answer.isBroken() && node.isEnding())) {
                    scene.history().note(who, new Refused(number, answer.code()));
                    return Optional.empty();
                }
                scene.history().note(who, new InDoubt(number, answer.code()));
            } catch (IOException noAnswer) {
                scene.history()
                        .note(who, new InDoubt(number, noAnswer.getClass().getSimpleName()));
            }
            pauses(LONGEST_PAUSE);
        }
        return Optional.empty();
    }

    /// Does nothing for a while, at most so long.
    void pauses(Duration most) throws InterruptedException {
        Thread.sleep(random.nextLong(most.toMillis() + 1));
    }

    private void note(long number, Change change, Answer answer) {
        if (change instanceof Change.Post) {
            scene.history()
                    .note(
                            who,
                            new Acknowledged(
                                    number,
                                    Attempted.HTTP,
                                    answer.json().required("id").asString(),
                                    answer.json().required("seq").asLong(),
                                    answer.status() == 200));
        } else {
            scene.history().note(who, new Done(number));
        }
    }

    private Call call(Change change) {
        var room = "/rooms/" + change.room();
        return switch (change) {
            case Change.Post post ->
                new Call("POST", room + "/messages", Map.of("clientMessageId", post.name(), "body", post.body()));
            case Change.Edit edit ->
                new Call("PATCH", room + "/messages/" + edit.message(), Map.of("body", edit.body()));
            case Change.Delete delete -> new Call("DELETE", room + "/messages/" + delete.message(), null);
            case Change.React react ->
                new Call(
                        react.present() ? "PUT" : "DELETE",
                        room + "/messages/" + react.message() + "/reactions/"
                                + URLEncoder.encode(react.emoji(), StandardCharsets.UTF_8),
                        null);
            case Change.Membership membership -> {
                var member = room + "/members/"
                        + (membership.account().equals(session.account()) ? "me" : membership.account());
                yield membership.present() ? new Call("PUT", member, Map.of()) : new Call("DELETE", member, null);
            }
            case Change.Hide _ -> new Call("DELETE", room + "/members/me", null);
            case Change.Mark mark -> new Call("PUT", room + "/read", Map.of("seq", mark.seq()));
        };
    }
}
