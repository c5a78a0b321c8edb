package app.confab.wire.registration;

import app.confab.application.registration.InviteList;
import app.confab.wire.accounts.AuthorJson;
import org.jspecify.annotations.Nullable;

/// Invite: as admins see it. Its code is not in it.
///
/// @param maxUses `null` for any number
/// @param state what it is good for now
public record InviteJson(
        String id,
        String note,
        AuthorJson createdBy,
        String createdAt,
        String expiresAt,
        @Nullable Integer maxUses,
        int uses,
        String state) {

    public static InviteJson of(InviteList.Entry entry) {
        return InviteMapping.INSTANCE.invite(entry);
    }
}
