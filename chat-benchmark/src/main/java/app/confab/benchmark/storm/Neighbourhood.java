package app.confab.benchmark.storm;

import app.confab.benchmark.protocol.ChatApi;
import app.confab.benchmark.protocol.Person;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// As many rooms as people, each person in so many of them.
record Neighbourhood(List<Person> people, List<String> rooms) {

    static Neighbourhood assemble(ChatApi api, int people, int roomsEach) {
        var tag = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var everyone = IntStream.range(0, people)
                .mapToObj(number -> api.register("storm-" + tag + "-" + number, "a password of " + tag))
                .toList();
        var rooms = IntStream.range(0, people)
                .mapToObj(number -> api.createRoom(everyone.get(number), "Storm " + tag + " " + number))
                .toList();
        for (var person = 0; person < people; person++) {
            for (var next = 1; next < roomsEach; next++) {
                api.join(everyone.get(person), rooms.get((person + next) % people));
            }
        }
        return new Neighbourhood(everyone, rooms);
    }
}
