package app.confab.rest.administration;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

@OverHttp
class ServerTest {
    private static final String SERVER = "/api/v1/server";

    private final Cast cast;

    ServerTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
    }

    @Test
    void everybodyMayKnowTheServer() {
        var server = cast.stranger()
                .with("Authorization", "Bearer nonsense")
                .get(SERVER)
                .is(200);

        assertThat(server.text("/registration")).isEqualTo("open");
        assertThat(server.json().at("/firstRun").asBoolean()).isFalse();
    }

    @Test
    void anAdminNamesIt() {
        var name = "Engines " + cast.freshWord();

        var renamed = cast.admin()
                .put(SERVER + "/name", "{\"name\": \"%s\"}".formatted(name))
                .is(200);

        assertThat(renamed.text("/name")).isEqualTo(name);
        assertThat(cast.stranger().get(SERVER).text("/name")).isEqualTo(name);
    }

    @Test
    void nobodyElseDoes() {
        cast.person("ada").put(SERVER + "/name", "{\"name\": \"Mine\"}").isProblem(403, "forbidden");
        cast.stranger().put(SERVER + "/name", "{\"name\": \"Mine\"}").isProblem(401, "unauthenticated");
    }
}
