package app.confab.benchmark.load;

import app.confab.benchmark.protocol.ChatApi;
import app.confab.benchmark.protocol.Person;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/// The people of a load and the rooms that they share. Each person is in one room alone, so that a connection
/// receives that room and nothing else.
public record Cast(List<Room> rooms) {

    /// A password hash is meant to be slow: more at once only queue up in the server.
    private static final int AT_ONCE = 4;

    /// A room and its members, the owner first.
    public record Room(String id, List<Person> people) {}

    /// Registers everyone and opens the rooms, all under names that no other load uses.
    public static Cast assemble(ChatApi api, Scenario scenario) {
        var tag = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var perRoom = scenario.peoplePerRoom();
        try (var executor = Executors.newFixedThreadPool(AT_ONCE)) {
            var people = all(
                    executor,
                    scenario.rooms() * perRoom,
                    number -> api.register("bench-" + tag + "-" + number, "a password of " + tag));
            var rooms = all(executor, scenario.rooms(), number -> {
                var members = List.copyOf(people.subList(number * perRoom, (number + 1) * perRoom));
                return room(api, "Bench " + tag + " " + number, members);
            });
            return new Cast(rooms);
        }
    }

    private static Room room(ChatApi api, String name, List<Person> people) {
        var id = api.createRoom(people.getFirst(), name);
        people.stream().skip(1).forEach(person -> api.join(person, id));
        return new Room(id, people);
    }

    private static <T> List<T> all(ExecutorService executor, int count, IntFunction<T> action) {
        var pending = new ArrayList<Future<T>>();
        for (var i = 0; i < count; i++) {
            var number = i;
            pending.add(executor.submit(() -> action.apply(number)));
        }
        var results = new ArrayList<T>();
        try {
            for (var future : pending) {
                results.add(future.get());
            }
        } catch (ExecutionException failure) {
            executor.shutdownNow();
            throw new IllegalStateException("The load could not be prepared", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return results;
    }
}
