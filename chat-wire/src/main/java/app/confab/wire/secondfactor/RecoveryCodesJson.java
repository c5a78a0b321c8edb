package app.confab.wire.secondfactor;

import app.confab.domain.secondfactor.RecoveryCode;
import java.util.List;

/// RecoveryCodes: told this once, for the day when the app is lost.
public record RecoveryCodesJson(List<String> recoveryCodes) {

    public static RecoveryCodesJson of(List<RecoveryCode> codes) {
        return new RecoveryCodesJson(codes.stream().map(RecoveryCode::value).toList());
    }

    @Override
    public String toString() {
        return "RecoveryCodesJson[hidden]";
    }
}
