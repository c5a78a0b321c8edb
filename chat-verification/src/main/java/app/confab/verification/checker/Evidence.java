package app.confab.verification.checker;

import app.confab.verification.histories.Change;
import app.confab.verification.histories.Change.Hide;
import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Happening;
import app.confab.verification.histories.Happening.Acknowledged;
import app.confab.verification.histories.Happening.Attempted;
import app.confab.verification.histories.Happening.Done;
import app.confab.verification.histories.Happening.Enrolled;
import app.confab.verification.histories.Happening.InDoubt;
import app.confab.verification.histories.Happening.LogRead;
import app.confab.verification.histories.Happening.MessagesRead;
import app.confab.verification.histories.Happening.Refused;
import app.confab.verification.histories.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A history, sorted for the rules.
///
/// @param logs what each room's log holds in the end, by room
/// @param messages the messages of each room in the end, by room and id
/// @param operations all changes that were wanted, in the order of their first attempts
/// @param accounts the account of each client
/// @param names the user name of each account
/// @param clients what was noted of each client, in order
record Evidence(
        List<Entry> history,
        Map<String, RoomHistory> logs,
        Map<String, Map<String, Message>> messages,
        List<Operation> operations,
        Map<String, String> accounts,
        Map<String, String> names,
        Map<String, List<Entry>> clients) {

    static Evidence of(List<Entry> history) {
        var logs = new HashMap<String, RoomHistory>();
        var messages = new HashMap<String, Map<String, Message>>();
        var accounts = new HashMap<String, String>();
        var names = new HashMap<String, String>();
        var clients = new LinkedHashMap<String, List<Entry>>();
        for (var entry : history) {
            clients.computeIfAbsent(entry.who(), _ -> new ArrayList<>()).add(entry);
            switch (entry.what()) {
                case LogRead(var room, var events) -> logs.put(room, new RoomHistory(events));
                case MessagesRead(var room, var read) -> messages.put(room, byId(read));
                case Enrolled(var account, var username) -> {
                    accounts.put(entry.who(), account);
                    names.put(account, username);
                }
                default -> {}
            }
        }
        return new Evidence(history, logs, messages, operations(history), accounts, names, clients);
    }

    /// Of a room that was not read, an empty log.
    RoomHistory log(String room) {
        return logs.getOrDefault(room, new RoomHistory(List.of()));
    }

    /// The rooms that the account is a member of in the end, but for those that it may have put away.
    Set<String> roomsOf(String account) {
        var rooms = new HashSet<String>();
        logs.forEach((room, log) -> {
            if (log.members().contains(account) && !mayBeHidden(room, account)) {
                rooms.add(room);
            }
        });
        return rooms;
    }

    /// Those of these rooms whose logs were read and that the account has not put away.
    Set<String> certain(Collection<String> rooms, String account) {
        return rooms.stream()
                .filter(room -> logs.containsKey(room) && !mayBeHidden(room, account))
                .collect(Collectors.toSet());
    }

    private boolean mayBeHidden(String room, String account) {
        return operations.stream().anyMatch(operation -> operation.change().equals(new Hide(room, account)));
    }

    /// What is noted in this history by happenings of one kind.
    <T extends Happening> List<T> all(Class<T> kind) {
        return history.stream()
                .map(Entry::what)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// The operations whose change is of one kind.
    <T extends Change> List<Operation> changes(Class<T> kind) {
        return operations.stream()
                .filter(operation -> kind.isInstance(operation.change()))
                .toList();
    }

    private static Map<String, Message> byId(List<Message> messages) {
        return messages.stream().collect(Collectors.toMap(Message::id, Function.identity(), (one, _) -> one));
    }

    private static List<Operation> operations(List<Entry> history) {
        var entries = new LinkedHashMap<Long, List<Entry>>();
        var changes = new HashMap<Long, Change>();
        for (var entry : history) {
            var number = number(entry.what());
            if (number != null) {
                entries.computeIfAbsent(number, _ -> new ArrayList<>()).add(entry);
            }
            if (entry.what() instanceof Attempted attempted) {
                changes.put(attempted.number(), attempted.change());
            }
        }
        var operations = new ArrayList<Operation>();
        entries.forEach((number, lines) -> {
            var change = changes.get(number);
            if (change != null) {
                operations.add(new Operation(change, lines));
            }
        });
        return operations;
    }

    private static @Nullable Long number(Happening what) {
        return switch (what) {
            case Attempted attempted -> attempted.number();
            case Acknowledged acknowledged -> acknowledged.number();
            case Done done -> done.number();
            case InDoubt doubt -> doubt.number();
            case Refused refused -> refused.number();
            default -> null;
        };
    }
}
