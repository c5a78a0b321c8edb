package app.confab.persistence.registration;

import app.confab.application.kernel.Page;
import app.confab.application.registration.Invites;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.Invite;
import app.confab.domain.registration.InviteDigest;
import app.confab.domain.registration.InviteId;
import app.confab.persistence.kernel.Cursor;
import app.confab.persistence.kernel.Keyset;
import app.confab.persistence.kernel.Statements;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Invites in table `invite`; their ids tell which is newer.
public final class PostgresInvites implements Invites {
    private static final InviteMapping MAPPING = InviteMapping.INSTANCE;
    private static final String LIST = "invites";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final InvitesSql sql;
    private final Keyset<InviteRow, Invite> byId =
            new Keyset<>(row -> new Cursor(LIST, List.of(row.id().toString())), MAPPING::invite);

    public PostgresInvites(Statements statements) {
        this.sql = statements.of(InvitesSql.class);
    }

    @Override
    public void add(Invite invite, InviteDigest code) {
        sql.add(MAPPING.row(invite), code.value());
    }

    @Override
    public void revoke(InviteId id, Instant now) {
        if (sql.revoke(id.value(), now) == 0) {
            throw new Refusal.NotFound("invite");
        }
    }

    @Override
    public Page<Invite> newestFirst(Page.Request request) {
        var after = Cursor.decoded(request.cursor(), LIST, ID);
        var before = after == null ? null : UUID.fromString(after.key().getLast());
        return byId.page(sql.newestFirst(before, request.limit() + 1), request.limit());
    }
}
