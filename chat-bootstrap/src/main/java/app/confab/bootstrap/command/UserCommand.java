package app.confab.bootstrap.command;

import app.confab.application.accounts.AccountStandings;
import app.confab.application.accounts.PasswordHasher;
import app.confab.application.kernel.Page;
import app.confab.application.kernel.Stamps;
import app.confab.application.registration.Admission;
import app.confab.application.registration.Registrations;
import app.confab.application.sessions.AccountSessions;
import app.confab.application.sessions.Passwords;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.accounts.Username;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.refusals.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
final class UserCommand {
    private static final int PAGE = 100;
    private static final String ROW = "%-32s  %-8s  %-8s  %s";

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UserCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(name = "create", description = "Make an account. The very first one is an admin.")
    void create(
            @Parameters(paramLabel = "NAME", description = "The user name: 3 to 32 of a-z 0-9 . _ -") String name,
            @Option(names = "--display-name", paramLabel = "TEXT", description = "How the person is called.") @Nullable String displayName,
            @Option(names = "--admin", description = "Make the person an admin.") boolean admin) {
        var username = Username.of(name);
        var called = displayName == null ? DisplayName.like(username) : new DisplayName(displayName);
        try (var desk = AccountDesk.open(surroundings.settings())) {
            var hash = desk.port(PasswordHasher.class)
                    .hash(surroundings.passwords().read(username.value()));
            var stamp = desk.port(Stamps.class).next();
            var account = new Account(new AccountId(stamp.id()), username, called, stamp.at());
            var standing = desk.port(Registrations.class).register(account, hash, new Admission.Open());
            desk.remember(AuditKind.ACCOUNT_REGISTERED, account, "");
            if (admin) {
                standing = desk.port(AccountStandings.class).giveRole(account.id(), ServerRole.ADMIN);
                desk.remember(AuditKind.ROLE_CHANGED, account, word(ServerRole.ADMIN));
            }
            say("Made the account %s (%s).", username.value(), word(standing.role()));
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
        try (var desk = AccountDesk.open(surroundings.settings())) {
            var account = named(desk, name);
            var hash = desk.port(PasswordHasher.class)
                    .hash(surroundings.passwords().read(account.username().value()));
            var ended = replaced(desk, account, hash);
            desk.remember(AuditKind.PASSWORD_RESET, account, "");
            say(
                    "%s has another password. Sessions ended: %d",
                    account.username().value(), ended);
        }
    }

    /// Tried again where the person changes it themselves in the same instant.
    private static int replaced(AccountDesk desk, Account account, PasswordHash next) {
        var passwords = desk.port(Passwords.class);
        while (true) {
            var present = passwords.of(account.id()).orElseThrow(() -> new Refusal.NotFound("user"));
            var ended = passwords.change(
                    account.id(),
                    new Passwords.Replacement(present.password(), next),
                    null,
                    desk.port(Stamps.class).now());
            if (ended.isPresent()) {
                return ended.get().size();
            }
        }
    }

    @Command(name = "end-sessions", description = "Log a person out everywhere.")
    void endSessions(@Parameters(paramLabel = "NAME", description = "The user name.") String name) {
        try (var desk = AccountDesk.open(surroundings.settings())) {
            var account = named(desk, name);
            var ended = endSessions(desk, account);
            desk.remember(AuditKind.SESSION_ENDED, account, "");
            say("%s is logged out. Sessions ended: %d", account.username().value(), ended);
        }
    }

    @Command(name = "deactivate", description = "Shut an account: nobody logs in with it. What it wrote stays.")
    void deactivate(@Parameters(paramLabel = "NAME", description = "The user name.") String name) {
        try (var desk = AccountDesk.open(surroundings.settings())) {
            var account = named(desk, name);
            desk.port(AccountStandings.class)
                    .deactivate(account.id(), desk.port(Stamps.class).now());
            desk.remember(AuditKind.ACCOUNT_DEACTIVATED, account, "");
            say("%s is shut. Sessions ended: %d", account.username().value(), endSessions(desk, account));
        }
    }

    /// A session that was opened just while the account was being shut does not come alive again.
    @Command(name = "reactivate", description = "Open an account again that was shut.")
    void reactivate(@Parameters(paramLabel = "NAME", description = "The user name.") String name) {
        try (var desk = AccountDesk.open(surroundings.settings())) {
            var account = named(desk, name);
            var standings = desk.port(AccountStandings.class);
            if (!standings.of(account.id()).map(AccountStanding::isActive).orElse(true)) {
                endSessions(desk, account);
                standings.reactivate(account.id());
                desk.remember(AuditKind.ACCOUNT_REACTIVATED, account, "");
            }
            say("%s is open.", account.username().value());
        }
    }

    @Command(name = "list", description = "Show all accounts.")
    void list() {
        try (var desk = AccountDesk.open(surroundings.settings())) {
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

    private static int endSessions(AccountDesk desk, Account account) {
        var now = desk.port(Stamps.class).now();
        return desk.port(AccountSessions.class).endAll(account.id(), null, now).size();
    }

    private void giveRole(String name, ServerRole role) {
        try (var desk = AccountDesk.open(surroundings.settings())) {
            var account = named(desk, name);
            desk.port(AccountStandings.class).giveRole(account.id(), role);
            desk.remember(AuditKind.ROLE_CHANGED, account, word(role));
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
        var standings = desk.port(AccountStandings.class);
        var found = new ArrayList<AccountStanding>();
        String cursor = null;
        do {
            var page = standings.search(query, new Page.Request(cursor, PAGE));
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private static String word(ServerRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private void say(String format, Object... words) {
        spec.commandLine().getOut().printf(Locale.ROOT, format + "%n", words).flush();
    }
}
