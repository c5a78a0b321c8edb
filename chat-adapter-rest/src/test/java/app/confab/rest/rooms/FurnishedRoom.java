package app.confab.rest.rooms;

import static app.confab.rest.node.Cast.idOf;
import static app.confab.rest.node.Cast.letIn;
import static app.confab.rest.node.Cast.message;

import app.confab.rest.node.Answer;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;

/// A room in which there is everybody and everything to do something to.
final class FurnishedRoom {
    private final Cast cast;
    private final Api founder;
    private final String path;
    private final Api member;
    private final Api moderator;
    private final Api owner;
    private final String messagePath;

    FurnishedRoom(Cast cast, String kind) {
        this.cast = cast;
        this.founder = cast.person("founder");
        this.path = cast.room(founder, kind);
        this.member = somebody("member");
        this.moderator = somebody("moderator");
        this.owner = somebody("owner");
        this.messagePath = cast.messageIn(path, member);
    }

    /// Somebody else who is in the room with this role, or not in it at all.
    Api somebody(String role) {
        var person = cast.person(role);
        if (!role.equals("stranger")) {
            letIn(founder, path, person, role);
        }
        return person;
    }

    Answer perform(String deed, Api who) {
        return switch (deed) {
            case "read" -> who.get(path + "/messages");
            case "list the members" -> who.get(path + "/members");
            case "read the events" -> who.get(path + "/events");
            case "join" -> who.put(path + "/members/me");
            case "leave" -> who.delete(path + "/members/me");
            case "post" -> who.post(path + "/messages", message("one", "Hello"));
            case "react" -> who.put(messagePath + "/reactions/%F0%9F%91%8D");
            case "take a reaction back" -> who.delete(messagePath + "/reactions/%F0%9F%91%8D");
            case "mark as read" -> who.put(path + "/read", "{\"seq\": 1}");
            case "mark as unread" -> who.put(path + "/unread", "{\"seq\": 1}");
            case "rename" -> who.patch(path, "{\"name\": \"Looms\"}");
            case "change nothing" -> who.patch(path, "{}");
            case "delete another's message" -> who.delete(messagePath);
            case "edit another's message" -> who.patch(messagePath, "{\"body\": \"No\"}");
            case "let somebody in" -> who.put(path + "/members/" + idOf(cast.person("newcomer")));
            case "let a moderator in" -> give("moderator", cast.person("newcomer"), who);
            case "make a moderator" -> give("moderator", member, who);
            case "make an owner" -> give("owner", moderator, who);
            case "unmake a moderator" -> give("member", moderator, who);
            case "unmake an owner" -> give("moderator", owner, who);
            case "put a member out" -> who.delete(path + "/members/" + idOf(member));
            case "put a moderator out" -> who.delete(path + "/members/" + idOf(moderator));
            case "put an owner out" -> who.delete(path + "/members/" + idOf(owner));
            default -> throw new IllegalArgumentException(deed);
        };
    }

    private Answer give(String role, Api whom, Api who) {
        return who.put(path + "/members/" + idOf(whom), "{\"role\": \"%s\"}".formatted(role));
    }
}
