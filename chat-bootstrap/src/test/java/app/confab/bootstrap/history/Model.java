package app.confab.bootstrap.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// All people and rooms of a history.
final class Model {
    final List<ModelPerson> people = new ArrayList<>();
    final List<ModelRoom> rooms = new ArrayList<>();

    /// What `welcome` and the list of one's rooms hold.
    Match.InAnyOrder roomsOf(ModelPerson person) {
        return new Match.InAnyOrder(
                "id",
                rooms.stream()
                        .filter(isShownTo(person))
                        .map(room -> room.viewOf(person))
                        .toList());
    }

    Match.InAnyOrder joinableBy(ModelPerson person) {
        return new Match.InAnyOrder(
                "id",
                rooms.stream()
                        .filter(room -> room.kind.equals("public")
                                && room.roleOf(person).isEmpty())
                        .map(ModelRoom::json)
                        .toList());
    }

    Match.InAnyOrder everybody() {
        return new Match.InAnyOrder(
                "username", people.stream().map(ModelPerson::user).toList());
    }

    boolean shareARoom(ModelPerson one, ModelPerson other) {
        return rooms.stream().anyMatch(room -> room.members.keySet().containsAll(List.of(one, other)));
    }

    static Predicate<ModelRoom> isShownTo(ModelPerson person) {
        return room -> room.members.containsKey(person) && !room.isHiddenFrom(person);
    }

    static Map<String, Object> page(Match.InAnyOrder items) {
        return Map.of("items", items);
    }
}
