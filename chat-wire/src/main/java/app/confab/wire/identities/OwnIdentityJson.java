package app.confab.wire.identities;

import app.confab.application.identities.OwnIdentity.WaysIn;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// OwnIdentity: by what the caller logs in.
///
/// @param identity left out where none is connected
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnIdentityJson(boolean hasPassword, @Nullable ConnectedIdentityJson identity) {

    public static OwnIdentityJson of(WaysIn waysIn) {
        return new OwnIdentityJson(
                waysIn.hasPassword(),
                waysIn.identity().map(ConnectedIdentityJson::of).orElse(null));
    }
}
