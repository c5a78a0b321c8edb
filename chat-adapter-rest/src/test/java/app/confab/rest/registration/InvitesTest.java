package app.confab.rest.registration;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.PinnedStamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;

@OverHttp
class InvitesTest {
    private static final String INVITES = "/api/v1/invites";

    private final PinnedStamps clock;
    private final Api admin;
    private final Api ada;

    InvitesTest(Environment environment, PinnedStamps clock) {
        var cast = new Cast(environment, clock);
        this.clock = clock;
        this.admin = cast.admin();
        this.ada = cast.person("ada");
    }

    @Test
    void anInviteIsForOneAndForAWeekUnlessSaidOtherwise() {
        var made = admin.post(INVITES, "{}").is(201);

        assertThat(made.json().at("/invite/maxUses").asInt()).isEqualTo(1);
        assertThat(made.json().at("/invite/uses").asInt()).isZero();
        assertThat(made.text("/invite/note")).isEmpty();
        assertThat(made.text("/invite/state")).isEqualTo("good");
        assertThat(made.text("/invite/createdBy/username")).isEqualTo("root");
        assertThat(Instant.parse(made.text("/invite/expiresAt")))
                .isEqualTo(clock.now().plus(Duration.ofDays(7)));
    }

    @Test
    void itsLinkCarriesTheCodeWhereNoServerSeesIt() {
        var made = admin.post(INVITES, "{}").is(201);

        assertThat(made.text("/code")).matches("[a-z2-7]{32}");
        assertThat(made.text("/url")).isEqualTo(admin.origin() + "/register#invite=" + made.text("/code"));
    }

    @Test
    void aCodeIsToldOnce() {
        var code = admin.post(INVITES, "{\"note\": \"for Grace\"}").is(201).text("/code");

        var list = admin.get(INVITES).is(200);

        assertThat(list.text("/items/0/note")).isEqualTo("for Grace");
        assertThat(list.body()).doesNotContain(code);
    }

    @Test
    void anInviteMayBeForAnyNumber() {
        var made = admin.post(INVITES, "{\"unlimited\": true, \"expiresInDays\": 365}")
                .is(201);

        assertThat(made.json().at("/invite/maxUses").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'maxUses': 5, 'unlimited': true} | maxUses",
                "{'maxUses': 0}                    | maxUses",
                "{'maxUses': 1.5}                  | maxUses",
                "{'maxUses': '5'}                  | maxUses",
                "{'expiresInDays': 366}            | expiresInDays",
                "{'expiresInDays': 99999999999}    | expiresInDays",
                "{'unlimited': 'yes'}              | unlimited"
            })
    void whatMakesNoSenseIsInvalid(String terms, String field) {
        var answer = admin.post(INVITES, terms.replace('\'', '"')).isProblem(422, "invalid");

        assertThat(answer.invalidFields()).containsExactly(field);
    }

    @Test
    void aRevokedInviteSaysSo() {
        var id = admin.post(INVITES, "{}").is(201).text("/invite/id");

        admin.delete(INVITES + "/" + id).is(204);
        admin.delete(INVITES + "/" + id).is(204);

        assertThat(admin.get(INVITES + "?limit=1").text("/items/0/state")).isEqualTo("revoked");
        admin.delete(INVITES + "/no-id").isProblem(404, "not_found");
    }

    @Test
    void aMemberInvitesNobody() {
        var id = admin.post(INVITES, "{}").is(201).text("/invite/id");

        ada.post(INVITES, "{}").isProblem(403, "forbidden");
        ada.get(INVITES).isProblem(403, "forbidden");
        ada.delete(INVITES + "/" + id).isProblem(403, "forbidden");
    }
}
