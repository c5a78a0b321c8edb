package app.confab.benchmark.load;

import java.util.List;

/// A load by name: so many rooms, in each so many connections of so many people, and their traffic.
///
/// @param cost what the processor time is divided by
public record Scenario(String name, int rooms, int connectionsPerRoom, int peoplePerRoom, Traffic traffic, Cost cost) {

    private static final double HEAT = 5;

    /// What a scenario's processor time is counted per.
    public enum Cost {
        DELIVERY,
        MESSAGE
    }

    /// The scenarios that a letter stands for. Those of one letter share a server and its people, who are as
    /// many as the first of them needs.
    public static List<Scenario> named(String letter) {
        return switch (letter) {
            case "A" -> List.of(new Scenario("A", 1, 500, 50, new Traffic.Steady(20), Cost.DELIVERY));
            case "B" ->
                List.of(
                        new Scenario("B 200/s", 200, 5, 2, new Traffic.Steady(200), Cost.MESSAGE),
                        new Scenario("B 1000/s", 200, 5, 2, new Traffic.Steady(1000), Cost.MESSAGE));
            case "B1" ->
                List.of(
                        new Scenario("B1 window 1", 1, 64, 16, new Traffic.Awaiting(1), Cost.MESSAGE),
                        new Scenario("B1 window 8", 1, 64, 16, new Traffic.Awaiting(8), Cost.MESSAGE),
                        new Scenario("B1 8 writers of 8", 1, 8, 8, new Traffic.Awaiting(8), Cost.MESSAGE),
                        new Scenario("B1 8 writers of 1", 1, 8, 8, new Traffic.Awaiting(1), Cost.MESSAGE));
            default -> throw new IllegalArgumentException("No traffic is called " + letter);
        };
    }

    /// 5,000 connections of which nothing is heard.
    public static Scenario idle() {
        return new Scenario("C", 100, 50, 2, new Traffic.Silence(), Cost.DELIVERY);
    }

    int connections() {
        return rooms * connectionsPerRoom;
    }

    Scenario inRooms(int some) {
        return new Scenario(name, some, connectionsPerRoom, peoplePerRoom, traffic, cost);
    }

    /// The same people with five times the traffic: what a JIT compiler needs to have seen before a server is
    /// measured as it is after its first minutes.
    public Scenario heating() {
        return traffic instanceof Traffic.Steady steady ? with("heating", steady.messagesPerSecond() * HEAT) : this;
    }

    public Scenario at(double messagesPerSecond) {
        return with("at " + Math.round(messagesPerSecond) + "/s", messagesPerSecond);
    }

    private Scenario with(String suffix, double messagesPerSecond) {
        return new Scenario(
                letter() + " " + suffix,
                rooms,
                connectionsPerRoom,
                peoplePerRoom,
                new Traffic.Steady(messagesPerSecond),
                cost);
    }

    /// The name of the family: what stands before the first space.
    public String letter() {
        return name.split(" ", 2)[0];
    }
}
