package app.confab.rest.node;

import app.confab.application.kernel.Stamps;
import org.springframework.core.env.Environment;

/// Fresh people, rooms and messages for one test.
public final class Cast {
    private final Api api;
    private final Stamps stamps;

    public Cast(Environment environment, Stamps stamps) {
        this.api = Api.of(environment);
        this.stamps = stamps;
    }

    /// Nobody in particular.
    public Api stranger() {
        return api;
    }

    /// Somebody with an account, who is logged in.
    public Api person(String name) {
        return api.as(name + "." + freshWord());
    }

    /// A word that stands nowhere else on this node.
    public String freshWord() {
        return Long.toString(stamps.next().id().getLeastSignificantBits() & Long.MAX_VALUE, Character.MAX_RADIX);
    }

    /// A public room; answers its id.
    public String room(Api owner, String name) {
        return owner.post("/api/v1/rooms", "{\"kind\": \"public\", \"name\": \"%s\"}".formatted(name))
                .is(201)
                .text("/id");
    }

    public Answer post(Api author, String roomPath, String text) {
        return author.post(roomPath + "/messages", message(freshWord(), text)).is(201);
    }

    public static String message(String clientMessageId, String text) {
        return "{\"clientMessageId\": \"%s\", \"body\": \"%s\"}".formatted(clientMessageId, text);
    }
}
