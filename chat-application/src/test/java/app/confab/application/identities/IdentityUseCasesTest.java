package app.confab.application.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.accounts.FakePasswordHasher;
import app.confab.application.audit.AuditLog;
import app.confab.application.audit.AuditTrail;
import app.confab.application.identities.IdentityProvider.Answer;
import app.confab.application.identities.IdentityProvider.Departure;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.InMemoryRateLimits;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.Page;
import app.confab.application.kernel.PinnedStamps;
import app.confab.application.kernel.SomeClient;
import app.confab.application.registration.FakeInviteCodes;
import app.confab.application.registration.Newcomers;
import app.confab.application.sessions.Attempts;
import app.confab.application.sessions.ChangePassword;
import app.confab.application.sessions.EndSessions;
import app.confab.application.sessions.FakeRefreshSecrets;
import app.confab.application.sessions.FurtherProof;
import app.confab.application.sessions.GuessLimits;
import app.confab.application.sessions.InMemoryAccessTokens;
import app.confab.application.sessions.LogIn;
import app.confab.application.sessions.LoggedIn;
import app.confab.application.sessions.OpenSession;
import app.confab.application.sessions.OwnPassword;
import app.confab.application.sessions.SessionLife;
import app.confab.application.world.Stores;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.Username;
import app.confab.domain.audit.AuditKind;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.registration.RegistrationMode;
import app.confab.domain.sessions.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Coming in by an identity elsewhere, connecting it with an account, and getting rid of it, through the use
/// cases.
class IdentityUseCasesTest {
    private static final String RETURN_TO = "https://chat.example.com/login/return";
    private static final String PASSWORD = "analytical engine";
    private static final Client HOME = SomeClient.AT_HOME;
    private static final String RIGHT_CODE = "123456";

    private final Stores stores = Stores.inMemory();
    private final PinnedStamps stamps = PinnedStamps.at("2026-11-29T09:00:00Z");
    private final FakePasswordHasher hasher = new FakePasswordHasher();
    private final AuditTrail trail = new AuditTrail(stores.audit(), stamps);
    private final GuessLimits limits =
            new GuessLimits(new InMemoryRateLimits(Limit::standard, () -> 0), stores.accountSessions(), stamps);
    private final OwnPassword ownPassword = new OwnPassword(stores.passwords(), hasher, limits, trail);
    private final List<SessionId> ended = new ArrayList<>();
    private final List<String> askedForCodes = new ArrayList<>();

    private final FakeIdentityProvider provider = new FakeIdentityProvider(stamps::now);
    private final IdentityTickets tickets = new FakeIdentityTickets();
    private final ShownIdentity shown = new ShownIdentity(tickets, stamps);
    private final ShowIdentity showIdentity =
            new ShowIdentity(Optional.of(provider), tickets, stores.identities(), stamps);
    private final OpenSession openSession = new OpenSession(
            stores.sessions(),
            new FakeRefreshSecrets(),
            new InMemoryAccessTokens(stamps, Duration.ofMinutes(10)),
            stamps,
            new SessionLife(Duration.ofDays(30)));
    private final LogInByIdentity logIn = logInBeside((_, _, _) -> {});
    private final OwnIdentity ownIdentity = new OwnIdentity(stores.identities(), stores.passwords());
    private final ConnectIdentity connectIdentity = new ConnectIdentity(stores.identities(), shown, ownPassword, trail);
    private final DisconnectIdentity disconnectIdentity = new DisconnectIdentity(
            stores.identities(),
            ownPassword,
            new EndSessions(stores.accountSessions(), session -> ended.add(session.id()), stamps, trail),
            trail);
    private final SetFirstPassword setFirstPassword = new SetFirstPassword(
            shown,
            stores.identities(),
            new ChangePassword(ownPassword, session -> ended.add(session.id()), stamps, trail));
    private final LogIn byPassword =
            new LogIn(stores.accounts(), Attempts.byPassword(hasher), openSession, limits, trail);

    private LogInByIdentity logInBeside(FurtherProof further) {
        var owners = new IdentityOwners(stores.identities(), stores.accountStandings(), stores.passwords());
        return new LogInByIdentity(shown, owners, further, openSession, trail);
    }

    @Test
    void aNewcomerMakesAnAccountByWhoTheyAre() {
        var arrival = arrive("ada");
        assertThat(arrival.hasAccount()).isFalse();

        var ada = registered(arrival.ticket(), "ada");

        assertThat(loggedIn(arrive("ada").ticket()).account()).isEqualTo(ada);
        assertThat(arrive("ada").hasAccount()).isTrue();
        assertThat(kindsOnRecord()).contains(AuditKind.ACCOUNT_REGISTERED, AuditKind.LOGIN_SUCCEEDED);
    }

    @Test
    void withoutAProviderThereIsNoWayThere() {
        var nowhere = new ShowIdentity(Optional.empty(), tickets, stores.identities(), stamps);

        assertThatThrownBy(() -> nowhere.depart(RETURN_TO, false)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> nowhere.arrive(null, RETURN_TO, new Answer("code", "state", null)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void aBrowserThatHasNotDepartedDoesNotArrive() {
        var answer = provider.signIn(depart(false), "mallory");

        assertThatThrownBy(() -> showIdentity.arrive(null, RETURN_TO, answer)).isInstanceOf(Refusal.SignInFailed.class);
    }

    @Test
    void whoeverShowsNothingIsNotLetIn() {
        registered(arrive("ada").ticket(), "ada");

        assertSignInFailed(() -> loggedIn(null));
        assertSignInFailed(() -> loggedIn(new IdentityTicket("made up")));
        assertSignInFailed(() -> registered(null, "grace"));
    }

    @Test
    void whatWasShownIsGoodForTenMinutes() {
        var ticket = arrive("ada").ticket();
        registered(ticket, "ada");

        stamps.passes(Duration.ofMinutes(10).minusMillis(1));
        loggedIn(ticket);

        stamps.passes(Duration.ofMillis(1));
        assertSignInFailed(() -> loggedIn(ticket));
    }

    @Test
    void anIdentityWithoutAnAccountOpensNone() {
        var ticket = arrive("ada").ticket();

        assertThatThrownBy(() -> loggedIn(ticket)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whoeverIsDeactivatedIsNotLetIn() {
        registered(arrive("admin").ticket(), "admin");
        var ada = registered(arrive("ada").ticket(), "ada");
        stores.accountStandings().deactivate(ada.id(), stamps.now());

        assertThatThrownBy(() -> loggedIn(arrive("ada").ticket())).isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void whoeverHasASecondFactorShowsItToo() {
        registered(arrive("ada").ticket(), "ada");
        var ticket = arrive("ada").ticket();
        var careful = logInBeside((_, code, _) -> {
            askedForCodes.add(String.valueOf(code));
            if (!RIGHT_CODE.equals(code)) {
                throw code == null ? Refusal.SecondFactor.required() : Refusal.SecondFactor.invalid();
            }
        });

        assertThatThrownBy(() -> careful.logIn(new LogInByIdentity.Attempt(ticket, null, HOME)))
                .isInstanceOf(Refusal.SecondFactor.class);
        assertThat(careful.logIn(new LogInByIdentity.Attempt(ticket, RIGHT_CODE, HOME)))
                .isNotNull();
        assertThat(askedForCodes).containsExactly("null", RIGHT_CODE);
    }

    @Test
    void whoMayComeInByAnIdentityIsAMatterOfItsOwn() {
        registered(arrive("admin").ticket(), "admin");
        var closed = registerByIdentity(RegistrationMode.CLOSED);
        var form = form(arrive("ada").ticket(), "ada");

        assertThatThrownBy(() -> closed.register(form, HOME)).isInstanceOf(Refusal.Forbidden.class);
        assertThat(registerByIdentity(RegistrationMode.OPEN).register(form, HOME))
                .isNotNull();
    }

    @Test
    void anIdentityMakesOneAccount() {
        registered(arrive("ada").ticket(), "ada");

        assertThatThrownBy(() -> registered(arrive("ada").ticket(), "ada2")).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void noPasswordFitsAnAccountWithoutOne() {
        registered(arrive("ada").ticket(), "ada");

        for (var guess : List.of("none", "", PASSWORD)) {
            assertThatThrownBy(() -> byPassword.logIn(Attempts.of("ada", guess, HOME)))
                    .isInstanceOf(Refusal.InvalidCredentials.class);
        }
    }

    @Test
    void theOwnerOfAPasswordConnectsAnIdentityAndGetsRidOfIt() {
        var ada = Newcomers.registered(stores, hasher, stamps, "ada", PASSWORD);
        var caller = callerFor(ada);

        var waysIn = connectIdentity.connect(caller, arrive("ada").ticket(), typed(PASSWORD));

        assertThat(waysIn.identity().orElseThrow().label()).isEqualTo("ada@example.com");
        assertThat(ownIdentity.of(caller)).isEqualTo(waysIn);
        assertThat(loggedIn(arrive("ada").ticket()).account()).isEqualTo(ada);

        var byIdentity = loggedIn(arrive("ada").ticket()).session().id();
        disconnectIdentity.disconnect(caller, typed(PASSWORD));
        assertThat(ended).contains(byIdentity).doesNotContain(caller.session());
        assertThat(ownIdentity.of(caller)).isEqualTo(new OwnIdentity.WaysIn(true, Optional.empty()));
        assertThat(arrive("ada").hasAccount()).isFalse();
        assertThat(kindsOnRecord()).contains(AuditKind.IDENTITY_CONNECTED, AuditKind.IDENTITY_DISCONNECTED);
    }

    @Test
    void whoeverDoesNotKnowThePasswordConnectsAndDisconnectsNothing() {
        var caller = callerFor(Newcomers.registered(stores, hasher, stamps, "ada", PASSWORD));
        var mallory = arrive("mallory").ticket();

        assertWrongPassword(() -> connectIdentity.connect(caller, mallory, typed("a guess")));
        assertThat(arrive("mallory").hasAccount()).isFalse();

        connectIdentity.connect(caller, arrive("ada").ticket(), typed(PASSWORD));
        assertWrongPassword(() -> disconnectIdentity.disconnect(caller, typed("a guess")));
        assertThat(arrive("ada").hasAccount()).isTrue();
    }

    @Test
    void nobodyConnectsSomebodyElsesIdentity() {
        registered(arrive("ada").ticket(), "ada");
        var grace = callerFor(Newcomers.registered(stores, hasher, stamps, "grace", PASSWORD));

        assertThatThrownBy(() -> connectIdentity.connect(grace, arrive("ada").ticket(), typed(PASSWORD)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void nobodyLosesTheirOnlyWayIn() {
        var ada = callerFor(registered(arrive("ada").ticket(), "ada"));

        assertNoPassword(() -> disconnectIdentity.disconnect(ada, typed("none")));
        assertNoPassword(() -> connectIdentity.connect(ada, arrive("ada-too").ticket(), typed("none")));
    }

    @Test
    void whoeverSignsInThereAnewSetsAFirstPassword() {
        var ada = registered(arrive("ada").ticket(), "ada");
        var phone = loggedIn(arrive("ada").ticket()).session().id();
        var laptop = callerFor(ada);

        setFirstPassword.set(laptop, arriveFresh("ada").ticket(), new Password(PASSWORD), HOME);

        assertThat(ended).contains(phone).doesNotContain(laptop.session());
        assertThat(byPassword.logIn(Attempts.of("ada", PASSWORD, HOME)).account())
                .isEqualTo(ada);
        assertThat(ownIdentity.of(laptop).hasPassword()).isTrue();
        assertThat(kindsOnRecord()).contains(AuditKind.PASSWORD_CHANGED);
    }

    @Test
    void whoeverFindsADeviceUnlockedSetsNone() {
        var ada = callerFor(registered(arrive("ada").ticket(), "ada"));
        stamps.passes(Duration.ofMinutes(11));
        var mallory = arriveFresh("mallory").ticket();
        var foundSignedIn = arrive("ada").ticket();
        var stale = arriveFresh("ada").ticket();

        assertSignInFailed(() -> setFirstPassword.set(ada, null, new Password(PASSWORD), HOME));
        assertSignInFailed(() -> setFirstPassword.set(ada, mallory, new Password(PASSWORD), HOME));
        assertSignInFailed(() -> setFirstPassword.set(ada, foundSignedIn, new Password(PASSWORD), HOME));
        stamps.passes(Duration.ofMinutes(11));
        assertSignInFailed(() -> setFirstPassword.set(ada, stale, new Password(PASSWORD), HOME));
    }

    @Test
    void aFirstPasswordTakesThePlaceOfNoOtherOne() {
        var ada = callerFor(registered(arrive("ada").ticket(), "ada"));
        setFirstPassword.set(ada, arriveFresh("ada").ticket(), new Password(PASSWORD), HOME);

        assertThatThrownBy(
                        () -> setFirstPassword.set(ada, arriveFresh("ada").ticket(), new Password("another one"), HOME))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void aProviderThatIsDownIsToldOfAsSuch() {
        provider.goDown();

        assertThatThrownBy(() -> depart(false)).isInstanceOf(Refusal.Unavailable.class);
    }

    private List<AuditKind> kindsOnRecord() {
        return stores.audit().find(AuditLog.Filter.ALL, new Page.Request(null, 20)).items().stream()
                .map(entry -> entry.event().kind())
                .toList();
    }

    private Departure depart(boolean fresh) {
        return showIdentity.depart(RETURN_TO, fresh);
    }

    private ShowIdentity.Arrival arrive(String username) {
        return arrive(username, false);
    }

    private ShowIdentity.Arrival arriveFresh(String username) {
        return arrive(username, true);
    }

    private ShowIdentity.Arrival arrive(String username, boolean fresh) {
        var departure = depart(fresh);
        return showIdentity.arrive(departure.journey(), RETURN_TO, provider.signIn(departure, username));
    }

    private RegisterByIdentity registerByIdentity(RegistrationMode mode) {
        return new RegisterByIdentity(shown, Newcomers.door(mode, stores, new FakeInviteCodes(), hasher, stamps));
    }

    private Account registered(@Nullable IdentityTicket ticket, String username) {
        return registerByIdentity(RegistrationMode.OPEN).register(form(ticket, username), HOME);
    }

    private static RegisterByIdentity.Form form(@Nullable IdentityTicket ticket, String username) {
        return new RegisterByIdentity.Form(ticket, new Username(username), null, null);
    }

    private LoggedIn loggedIn(@Nullable IdentityTicket ticket) {
        return logIn.logIn(new LogInByIdentity.Attempt(ticket, null, HOME));
    }

    private Caller callerFor(Account account) {
        return new Caller(
                account.id(), openSession.openFor(account, HOME).session().id());
    }

    private static OwnPassword.Typed typed(String password) {
        return new OwnPassword.Typed("password", password, HOME);
    }

    private static void assertSignInFailed(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.SignInFailed.class);
    }

    private static void assertWrongPassword(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal ->
                                assertThat(refusal.errors().getFirst().code()).isEqualTo("wrong_password"));
    }

    private static void assertNoPassword(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("no_password"));
    }
}
