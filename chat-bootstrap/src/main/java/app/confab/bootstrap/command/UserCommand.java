package app.confab.bootstrap.command;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.administration.DeactivateAccount;
import app.confab.application.administration.EndSessionsOf;
import app.confab.application.administration.GiveServerRole;
import app.confab.application.administration.ReactivateAccount;
import app.confab.application.administration.ReplacePassword;
import app.confab.application.kernel.Page;
import app.confab.application.registration.AddAccount;
import app.confab.application.secondfactor.RemoveSecondFactorOf;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.accounts.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "user",
        synopsisSubcommandLabel = "COMMAND",
        description = "Make and look after accounts, for whoever runs the machine.",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Passwords are asked for on the terminal, or read as a line of standard input. While the "
                    + "server runs, every node of it follows within three seconds."
        })
final class UserCommand extends DatabaseCommand {
    private static final int PAGE = 100;
    private static final String ROW = "%-32s  %-8s  %-8s  %s";

    UserCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Command(name = "create", description = "Make an account. The very first one is an admin.")
    void create(
            @Parameters(paramLabel = "NAME", description = "The user name: 3 to 32 of a-z 0-9 . _ -") String name,
            @Option(names = "--display-name", paramLabel = "TEXT", description = "How the person is called.") @Nullable String displayName,
            @Option(names = "--admin", description = "Make the person an admin.") boolean admin) {
        var username = Username.of(name);
        var called = displayName == null ? null : new DisplayName(displayName);
        try (var desk = AccountDesk.open(settings())) {
            var made = desk.the(AddAccount.class).add(desk.operator(), username, passwordOf(username), called);
            if (admin) {
                made = desk.the(GiveServerRole.class)
                        .give(desk.operator(), made.account().id(), ServerRole.ADMIN);
            }
            say("Made the account %s (%s).", username.value(), word(made.role()));
        }
    }

    @Command(name = "make-admin", description = "Have a person run the server with you.")
    void makeAdmin(@Parameters(paramLabel = "NAME", description = "The user name.") String name) {
        giveRole(name, ServerRole.ADMIN);
    }

    @Command(name = "make-member", description = "Have an admin run the server no more. One always remains.")
    void makeMember(@Parameters(paramLabel = "NAME", description = "The user name.") String name) {
        giveRole(name, ServerRole.MEMBER);
    }

    @Command(name = "reset-password", description = "Give a person another password, and end their sessions.")
    void resetPassword(@Parameters(paramLabel = "NAME", description = "The user name.") String name) {
        try (var desk = AccountDesk.open(settings())) {
            var account = named(desk, name);
            var next = passwordOf(account.username());
            var ended = desk.the(ReplacePassword.class).replace(desk.operator(), account.id(), next);
            say(
                    "%s has another password. Sessions ended: %d",
                    account.username().value(), ended);
        }
    }

    @Command(
            name = "remove-second-factor",
            description = "Have a person who lost it log in by their password alone again.")
    void removeSecondFactor(@Parameters(paramLabel = "NAME", description = "The user name.") String name) {
        try (var desk = AccountDesk.open(settings())) {
            var account = named(desk, name);
            var removed = desk.the(RemoveSecondFactorOf.class).remove(desk.operator(), account.id());
            say(
                    removed ? "%s has no second factor any more." : "%s had no second factor.",
                    account.username().value());
        }
    }

    @Command(name = "end-sessions", description = "Log a person out everywhere.")
    void endSessions(@Parameters(paramLabel = "NAME", description = "The user name.") String name) {
        try (var desk = AccountDesk.open(settings())) {
            var account = named(desk, name);
            var ended = desk.the(EndSessionsOf.class).end(desk.operator(), account.id());
            say("%s is logged out. Sessions ended: %d", account.username().value(), ended);
        }
    }

    @Command(name = "deactivate", description = "Shut an account: nobody logs in with it. What it wrote stays.")
    void deactivate(@Parameters(paramLabel = "NAME", description = "The user name.") String name) {
        try (var desk = AccountDesk.open(settings())) {
            var account = named(desk, name);
            var shut = desk.the(DeactivateAccount.class).deactivate(desk.operator(), account.id());
            say("%s is shut. Sessions ended: %d", account.username().value(), shut.ended());
        }
    }

    @Command(name = "reactivate", description = "Open an account again that was shut.")
    void reactivate(@Parameters(paramLabel = "NAME", description = "The user name.") String name) {
        try (var desk = AccountDesk.open(settings())) {
            var account = named(desk, name);
            desk.the(ReactivateAccount.class).reactivate(desk.operator(), account.id());
            say("%s is open.", account.username().value());
        }
    }

    @Command(name = "list", description = "Show all accounts.")
    void list() {
        try (var desk = AccountDesk.open(settings())) {
            say(ROW, "USER NAME", "ROLE", "STATE", "DISPLAY NAME");
            all(desk, "").forEach(this::print);
        }
    }

    private void print(AccountStanding standing) {
        say(
                ROW,
                standing.account().username().value(),
                word(standing.role()),
                standing.isActive() ? "active" : "shut",
                standing.account().displayName().value());
    }

    private void giveRole(String name, ServerRole role) {
        try (var desk = AccountDesk.open(settings())) {
            var account = named(desk, name);
            desk.the(GiveServerRole.class).give(desk.operator(), account.id(), role);
            say("%s is %s now.", account.username().value(), role == ServerRole.ADMIN ? "an admin" : "a member");
        }
    }

    /// Whoever is shut out has the name too.
    private static Account named(AccountDesk desk, String name) {
        var username = Username.of(name);
        return all(desk, username.value()).stream()
                .map(AccountStanding::account)
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        "Nobody has the user name " + name + ".", "confab user list shows all of them."));
    }

    private static List<AccountStanding> all(AccountDesk desk, String query) {
        var standings = desk.the(AccountStandings.class);
        var found = new ArrayList<AccountStanding>();
        String cursor = null;
        do {
            var page = standings.search(query, new Page.Request(cursor, PAGE));
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private Password passwordOf(Username owner) {
        return surroundings().passwords().read(owner.value());
    }

    private static String word(ServerRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
