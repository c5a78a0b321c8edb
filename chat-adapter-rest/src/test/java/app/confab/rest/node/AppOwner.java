package app.confab.rest.node;

import app.confab.application.kernel.Stamps;
import app.confab.application.world.AuthenticatorApp;
import java.util.List;

/// Somebody with an authenticator app, over HTTP.
public final class AppOwner {
    private static final String OWN = "/api/v1/users/me/second-factor";
    private static final int STEP_SECONDS = 30;

    private final Api person;
    private final AuthenticatorApp app;
    private final Stamps stamps;

    private AppOwner(Api person, AuthenticatorApp app, Stamps stamps) {
        this.person = person;
        this.app = app;
        this.stamps = stamps;
    }

    /// Whose app has the secret, and has not shown it.
    public static AppOwner begun(Api person, Stamps stamps) {
        var password = "{\"password\": \"%s\"}".formatted(TestNode.PASSWORD);
        var secret = person.post(OWN, password).is(201).text("/secret");
        return new AppOwner(person, new AuthenticatorApp(secret), stamps);
    }

    /// Who logs in with the app. The code of now is used up by that.
    public static AppOwner of(Api person, Stamps stamps) {
        var owner = begun(person, stamps);
        owner.confirm();
        return owner;
    }

    /// Answers the recovery codes.
    public List<String> confirm() {
        return person.post(OWN + "/confirmation", "{\"code\": \"%s\"}".formatted(code()))
                .is(200)
                .json()
                .get("recoveryCodes")
                .valueStream()
                .map(code -> code.asString())
                .toList();
    }

    public Api person() {
        return person;
    }

    /// What the app shows now.
    public String code() {
        return app.codeAt(stamps.now());
    }

    /// What it will show next, which is good already.
    public String nextCode() {
        return app.codeAt(stamps.now().plusSeconds(STEP_SECONDS));
    }
}
