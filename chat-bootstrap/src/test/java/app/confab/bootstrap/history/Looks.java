package app.confab.bootstrap.history;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Looking at a room, its people, its messages, its events.
record Looks(Stage stage) {
    private static final List<Integer> LIMITS = List.of(1, 2, 3, 10, 100);

    /// Which messages, of those on one side of a place.
    private record Page(List<ModelMessage> items, boolean hasMoreBefore, boolean hasMoreAfter) {}

    void own(ModelPerson caller, Step step) {
        stage.get(caller, step, "/rooms", Model.page(stage.model.roomsOf(caller)));
    }

    void joinable(ModelPerson caller, Step step) {
        var path = "/rooms/public?limit=100&query=" + stage.run;
        stage.get(caller, step, path, Model.page(stage.model.joinableBy(caller)));
    }

    void room(ModelPerson caller, ModelRoom room, Step step) {
        look(caller, room, step, "", room.json());
    }

    void members(ModelPerson caller, ModelRoom room, Step step) {
        look(caller, room, step, "/members?limit=100", Model.page(room.memberList()));
    }

    void events(ModelPerson caller, ModelRoom room, Step step) {
        var after = step.pick() % (room.lastSeq() + 2);
        var limit = LIMITS.get(step.extra() % LIMITS.size());
        var items = room.eventsAfter(after).stream().limit(limit).toList();
        look(
                caller,
                room,
                step,
                "/events?after=%d&limit=%d".formatted(after, limit),
                Map.of("items", items, "lastSeq", room.lastSeq()));
    }

    void history(ModelPerson caller, ModelRoom room, Step step) {
        var place = step.pick() % (room.lastSeq() + 2);
        var limit = LIMITS.get(step.extra() % LIMITS.size());
        switch (step.node() % 5) {
            case 0 -> page(caller, room, step, "?limit=" + limit, newestBelow(room, Integer.MAX_VALUE, limit));
            case 1 ->
                page(
                        caller,
                        room,
                        step,
                        "?before=%d&limit=%d".formatted(place, limit),
                        newestBelow(room, place, limit));
            case 2 ->
                page(caller, room, step, "?after=%d&limit=%d".formatted(place, limit), oldestAbove(room, place, limit));
            case 3 ->
                page(caller, room, step, "?around=%d&limit=%d".formatted(place, limit), around(room, place, limit));
            default ->
                stage.get(
                        caller,
                        step,
                        RoomMoves.path(room) + "/messages?before=%d&after=%d".formatted(place, place),
                        Answer.INVALID);
        }
    }

    private void page(ModelPerson caller, ModelRoom room, Step step, String query, Page page) {
        look(
                caller,
                room,
                step,
                "/messages" + query,
                Map.of(
                        "items",
                                page.items().stream()
                                        .map(message -> message.seenBy(caller))
                                        .toList(),
                        "hasMoreBefore", page.hasMoreBefore(),
                        "hasMoreAfter", page.hasMoreAfter(),
                        "asOfSeq", room.lastSeq()));
    }

    private void look(ModelPerson caller, ModelRoom room, Step step, String path, Object expected) {
        stage.get(caller, step, RoomMoves.path(room) + path, room.isSeenBy(caller) ? expected : Answer.NOT_FOUND);
    }

    private static Page newestBelow(ModelRoom room, int seq, int limit) {
        var below = those(room, message -> message.seq < seq);
        return cut(room, below.subList(Math.max(0, below.size() - limit), below.size()), seq - 1);
    }

    private static Page oldestAbove(ModelRoom room, int seq, int limit) {
        var above = those(room, message -> message.seq > seq);
        return cut(room, above.subList(0, Math.min(limit, above.size())), seq);
    }

    /// Half of them older, rounded down; what one side lacks the other does not fill.
    private static Page around(ModelRoom room, int seq, int limit) {
        var older = newestBelow(room, seq, limit / 2).items();
        var newer = oldestAbove(room, seq - 1, limit - limit / 2).items();
        return cut(room, those(room, message -> older.contains(message) || newer.contains(message)), seq - 1);
    }

    /// @param place where an empty page lies: after this seq
    private static Page cut(ModelRoom room, List<ModelMessage> items, int place) {
        var first = items.isEmpty() ? place : items.getFirst().seq - 1;
        var last = items.isEmpty() ? place : items.getLast().seq;
        return new Page(
                items,
                room.messages.stream().anyMatch(message -> message.seq <= first),
                room.messages.stream().anyMatch(message -> message.seq > last));
    }

    private static List<ModelMessage> those(ModelRoom room, Predicate<ModelMessage> wanted) {
        return room.messages.stream().filter(wanted).toList();
    }
}
