package app.confab.persistence.accounts;

import app.confab.application.kernel.Page;
import app.confab.domain.accounts.Account;
import app.confab.persistence.kernel.Cursor;
import app.confab.persistence.kernel.Keyset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Pages of a search for people: first the accounts whose user name begins with what is looked for, then all others
/// that contain it. The first are found by an index; the others are looked for only where a page has room for them.
record FoundAccounts(AccountsSql sql) {
    private static final String LIST = "accounts";
    private static final String BEGINNING = "beginning";
    private static final String CONTAINING = "containing";
    private static final Pattern PART_AND_USERNAME =
            Pattern.compile("(" + BEGINNING + "|" + CONTAINING + ")\n[a-z0-9._-]{3,32}");

    Page<Account> page(String query, Page.Request request) {
        var after = Cursor.decoded(request.cursor(), LIST, PART_AND_USERNAME);
        var part = query.toLowerCase(Locale.ROOT);
        var byUsername = new Keyset<AccountRow, Account>(
                row -> new Cursor(LIST, List.of(section(row, part), row.username())), AccountMapping.INSTANCE::account);
        return byUsername.page(rows(part, after, request.limit() + 1), request.limit());
    }

    private List<AccountRow> rows(String part, @Nullable Cursor after, int wanted) {
        if (after != null && after.key().getFirst().equals(CONTAINING)) {
            return sql.containing(part, after.key().getLast(), wanted);
        }
        var rows = new ArrayList<>(
                sql.beginningWith(part, after == null ? "" : after.key().getLast(), wanted));
        if (rows.size() < wanted) {
            rows.addAll(sql.containing(part, "", wanted - rows.size()));
        }
        return rows;
    }

    private static String section(AccountRow row, String part) {
        return row.username().startsWith(part) ? BEGINNING : CONTAINING;
    }
}
