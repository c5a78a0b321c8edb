package app.confab.persistence.timeline;

import app.confab.domain.refusals.Refusal;

/// The refusals by the words that the functions of the room log have for them.
final class Refusals {

    private Refusals() {}

    static Outcome refused(String word) {
        return new Outcome.Refused(refusal(word));
    }

    private static Refusal refusal(String word) {
        return switch (word) {
            case "no_room" -> new Refusal.NotFound("room");
            case "no_account" -> new Refusal.NotFound("user");
            case "no_message" -> new Refusal.NotFound("message");
            case "stranger" -> new Refusal.Forbidden("only members may do that");
            case "forbidden" -> new Refusal.Forbidden("this takes a right that one has not in this room");
            case "not_author" -> new Refusal.Forbidden("only its author may edit a message");
            case "deleted" -> new Refusal.Conflict("this message is deleted");
            case "taken" -> new Refusal.Conflict("this room id is taken");
            case "too_many_rooms" -> new Refusal.Conflict("nobody is in more than 1,000 rooms");
            case "too_many_emoji" -> new Refusal.Conflict("no message carries more than 50 different emoji");
            case "last_owner" -> new Refusal.Conflict("a room keeps one owner at least");
            default -> throw new IllegalStateException("a change came to " + word);
        };
    }
}
