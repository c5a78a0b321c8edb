package app.confab.rest.accounts;

import static app.confab.rest.node.Cast.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.Stamps;
import app.confab.rest.node.Api;
import app.confab.rest.node.Cast;
import app.confab.rest.node.OverHttp;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

@OverHttp
class UsersTest {
    private static final String USERS = "/api/v1/users";
    private static final String ME = USERS + "/me";

    private final Cast cast;
    private final Api ada;

    UsersTest(Environment environment, Stamps stamps) {
        this.cast = new Cast(environment, stamps);
        this.ada = cast.person("ada");
    }

    @Test
    void oneIsCalledAsOneWishes() {
        var renamed = ada.patch(ME, "{\"displayName\": \"Ada  Lovelace \\ud83e\\uddf5\"}")
                .is(200);

        assertThat(renamed.text("/displayName")).isEqualTo("Ada  Lovelace \uD83E\uDDF5");
        assertThat(ada.get(ME).json()).isEqualTo(renamed.json());
    }

    @Test
    void oneIsToldWhatOneIsToTheServer() {
        assertThat(ada.get(ME).is(200).text("/role")).isEqualTo("member");
    }

    @Test
    void whatOneWroteBeforeIsRenamedToo() {
        var room = cast.room(ada);
        cast.post(ada, room, "Hello");

        ada.patch(ME, "{\"displayName\": \"Countess\"}").is(200);

        assertThat(ada.get(room + "/messages").text("/items/0/author/displayName"))
                .isEqualTo("Countess");
        assertThat(ada.get(room + "/events").text("/items/0/user/displayName")).isEqualTo("Countess");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"username\": \"grace\", \"id\": 7}"})
    void whatIsAbsentStays(String nothing) {
        var before = ada.get(ME).json();

        assertThat(ada.patch(ME, nothing).is(200).json()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \"", "7", "[]", "\"a\\u0000b\"", "\"\\udc00\"", "\"two\\nlines\""})
    void aDisplayNameObeysItsRules(String name) {
        var answer = ada.patch(ME, "{\"displayName\": " + name + "}").isProblem(422, "invalid");

        assertThat(answer.invalidFields()).containsExactly("displayName");
    }

    @Test
    void peopleAreFoundByAPartOfEitherName() {
        var word = cast.freshWord();
        var grace = cast.person("x" + word);
        ada.patch(ME, "{\"displayName\": \"The one with %s\"}".formatted(word)).is(200);

        assertThat(found(ada, "query=" + word)).containsExactlyInAnyOrder(idOf(grace), idOf(ada));
        assertThat(found(ada, "query=X" + word.toUpperCase(java.util.Locale.ROOT)))
                .containsExactly(idOf(grace));
        assertThat(found(ada, "query=nobody-is-called-so")).isEmpty();
    }

    @Test
    void whoseUserNameBeginsSoComesFirst() {
        var word = cast.freshWord();
        var inTheMiddle = cast.person("a" + word);
        var atTheBeginning = cast.person(word);

        assertThat(found(ada, "query=" + word)).containsExactly(idOf(atTheBeginning), idOf(inTheMiddle));
    }

    @Test
    void twentyAreFoundAtOnceUnlessMoreAreAskedFor() {
        var word = cast.freshWord();
        IntStream.range(0, 21).forEach(i -> cast.person(word + "-" + (char) ('a' + i)));

        var first = ada.get(USERS + "?query=" + word).is(200);
        var second = ada.get(USERS + "?query=" + word + "&cursor=" + first.text("/nextCursor"))
                .is(200);

        assertThat(first.json().get("items").size()).isEqualTo(20);
        assertThat(second.json().get("items").size()).isEqualTo(1);
        assertThat(second.json().get("nextCursor").isNull()).isTrue();
        assertThat(found(ada, "limit=100&query=" + word)).hasSize(21);
    }

    @Test
    void withoutAQueryEverybodyIsFound() {
        assertThat(ada.get(USERS).is(200).json().get("items").isEmpty()).isFalse();
        assertThat(found(ada, "query=&limit=1")).hasSize(1);
    }

    @Test
    void aMadeUpCursorIsInvalid() {
        assertThat(ada.get(USERS + "?cursor=made-up").isProblem(422, "invalid").invalidFields())
                .containsExactly("cursor");
    }

    private static List<String> found(Api reader, String query) {
        return reader.get(USERS + "?" + query)
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .map(user -> user.get("id").asString())
                .toList();
    }
}
