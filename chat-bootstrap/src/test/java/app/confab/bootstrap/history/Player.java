package app.confab.bootstrap.history;

import java.util.List;

/// Plays a history of five people on real servers, and compares whatever these say with the model.
final class Player implements AutoCloseable {
    private final Stage stage;
    private final PeopleMoves people;
    private final RoomMoves rooms;
    private final MessageMoves messages;
    private final Looks looks;

    private Player(Nodes nodes) {
        stage = new Stage(nodes);
        people = new PeopleMoves(stage);
        rooms = new RoomMoves(stage);
        messages = new MessageMoves(stage);
        looks = new Looks(stage);
    }

    /// @throws AssertionError where a server says something else than the contract, with the number of the step
    static void play(List<Step> steps, Nodes nodes) {
        try (var player = new Player(nodes)) {
            PeopleMoves.CAST.forEach(player.people::register);
            for (var n = 0; n < steps.size(); n++) {
                player.playStep(n, steps.get(n));
            }
        }
    }

    private void playStep(int number, Step step) {
        try {
            play(step);
            stage.listen();
        } catch (AssertionError | RuntimeException wrong) {
            throw new WrongStep(number, step, wrong);
        }
    }

    private void play(Step step) {
        var caller = stage.person(step.who());
        switch (step.kind()) {
            case REGISTER_AGAIN -> people.registerAgain(caller, step);
            case RENAME -> people.rename(caller, step);
            case PEOPLE -> people.find(caller, step);
            case CONNECT -> people.connect(caller, step);
            case GO_OFFLINE -> stage.phone(caller).disconnects();
            case CREATE -> rooms.create(caller, step);
            case OPEN_DIRECT -> rooms.openDirect(caller, step);
            case OWN_ROOMS -> looks.own(caller, step);
            case PUBLIC_ROOMS -> looks.joinable(caller, step);
            default -> stage.room(step.room()).ifPresent(room -> playInRoom(caller, room, step));
        }
    }

    private void playInRoom(ModelPerson caller, ModelRoom room, Step step) {
        switch (step.kind()) {
            case DESCRIBE -> rooms.describe(caller, room, step);
            case JOIN -> rooms.join(caller, room, step);
            case PUT -> rooms.put(caller, room, step);
            case LEAVE -> rooms.leave(caller, room, step);
            case REMOVE -> rooms.remove(caller, room, step);
            case READ -> rooms.read(caller, room, step);
            case UNREAD -> rooms.unread(caller, room, step);
            case ROOM -> looks.room(caller, room, step);
            case MEMBERS -> looks.members(caller, room, step);
            case HISTORY -> looks.history(caller, room, step);
            case EVENTS -> looks.events(caller, room, step);
            case POST -> messages.post(caller, room, step, null);
            default -> stage.message(room, step).ifPresent(message -> playWithMessage(caller, room, message, step));
        }
    }

    private void playWithMessage(ModelPerson caller, ModelRoom room, ModelMessage message, Step step) {
        switch (step.kind()) {
            case REPLY -> messages.post(caller, room, step, message);
            case REPEAT -> messages.repeat(message, step);
            case EDIT -> messages.edit(caller, room, message, step);
            case DELETE -> messages.delete(caller, room, message, step);
            case REACT -> messages.react(caller, room, message, step);
            case UNREACT -> messages.unreact(caller, room, message, step);
            default -> throw new IllegalStateException("nobody knows how to " + step.kind());
        }
    }

    @Override
    public void close() {
        stage.close();
    }

    /// A step that a server did not take as the contract says.
    static final class WrongStep extends AssertionError {
        final int number;

        WrongStep(int number, Step step, Throwable cause) {
            super("step %d, %s: %s".formatted(number, step, cause.getMessage()), cause);
            this.number = number;
        }
    }
}
