package app.confab.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.Page;
import app.confab.application.world.Pages;
import app.confab.application.world.Scene;
import app.confab.application.world.StoresContract;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Finding people in every [Accounts].
public interface AccountSearchContract extends StoresContract {

    @Test
    default void peopleAreFoundByAnyPartOfTheirNames() {
        var scene = scene();
        var word = scene.freshWord();
        var ada = called("ada." + word, "Ada Größe " + word, scene);

        for (var query : List.of("ada." + word, word, "Ada Größe " + word, "größe " + word, "ADA." + word)) {
            assertThat(search(query, null, 100).items()).as(query).containsExactly(ada);
        }
        assertThat(search(word + " nothing like this", null, 100).items()).isEmpty();
    }

    @Test
    default void thoseWhoseUserNameBeginsSoComeFirst() {
        var scene = scene();
        var word = scene.freshWord();
        var contains = called("a" + word, "somebody", scene);
        var beginsLate = called(word + "z", "somebody", scene);
        var byDisplayName = called("b" + scene.freshWord(), "somebody " + word, scene);
        var begins = called(word + "a", "somebody", scene);

        assertThat(search(word, null, 100).items()).containsExactly(begins, beginsLate, contains, byDisplayName);
        assertThat(search(word.toUpperCase(Locale.ROOT), null, 100).items())
                .containsExactly(begins, beginsLate, contains, byDisplayName);
    }

    @Test
    default void peopleArePagedWithoutRepeatOrGap() {
        var scene = scene();
        var word = scene.freshWord();
        for (var i = 0; i < 7; i++) {
            called((i % 2 == 0 ? word + i : i + word), "somebody", scene);
        }

        var pages = Pages.all(cursor -> search(word, cursor, 3));

        assertThat(pages).extracting(page -> page.items().size()).containsExactly(3, 3, 1);
        assertThat(Pages.items(pages))
                .isEqualTo(search(word, null, 100).items())
                .hasSize(7);
    }

    @Test
    default void aFullLastPageOfPeopleHasNoNext() {
        var scene = scene();
        var word = scene.freshWord();
        called(word + "1", "somebody", scene);
        called(word + "2", "somebody", scene);

        assertThat(search(word, null, 2).next()).isNull();
    }

    @Test
    default void pagesOfPeopleMeetNoneTwiceWhateverHappensMeanwhile() {
        var scene = scene();
        var word = scene.freshWord();
        for (var i = 1; i <= 4; i++) {
            called(word + i, "somebody", scene);
        }
        var first = search(word, null, 2);
        called(word + "0", "somebody", scene);
        stores().accounts().rename(first.items().getFirst().id(), new DisplayName("zzz"));

        var rest = search(word, first.next(), 100).items();

        assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(rest)
                .extracting(Account::id)
                .doesNotContain(first.items().getFirst().id());
    }

    @Test
    default void anEmptyQueryFindsEverybody() {
        var scene = scene();
        var ada = scene.person("ada");
        var grace = scene.person("grace");

        var all = Pages.items(Pages.all(cursor -> search("", cursor, 100)));

        assertThat(all).contains(ada, grace).doesNotHaveDuplicates();
    }

    @Test
    default void aRenamedPersonIsFoundByTheNewName() {
        var scene = scene();
        var ada = scene.person("ada");
        var word = scene.freshWord();

        var renamed =
                stores().accounts().rename(ada.id(), new DisplayName(word)).orElseThrow();

        assertThat(search(word, null, 10).items()).containsExactly(renamed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "a_b", "back\\slash", "'quoted'", ".*"})
    default void aQueryForPeopleIsTakenLiterally(String text) {
        var scene = scene();
        var word = scene.freshWord();
        var found = called("a" + scene.freshWord(), word + text, scene);
        called("b" + scene.freshWord(), word + "100 a-b backslash quoted xx", scene);

        assertThat(search(word + text, null, 100).items()).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no cursor", "%%%", "AAAA", "bm9uc2Vuc2U", "-1"})
    default void aCursorThatNoPageOfPeopleGaveIsInvalid(String cursor) {
        assertThatThrownBy(() -> search("", cursor, 10)).isInstanceOf(Refusal.Invalid.class);
    }

    private Page<Account> search(String query, @Nullable String cursor, int limit) {
        return stores().accounts().search(query, new Page.Request(cursor, limit));
    }

    private Account called(String username, String displayName, Scene scene) {
        var somebody = scene.somebodyUnknown("somebody");
        var account =
                new Account(somebody.id(), new Username(username), new DisplayName(displayName), somebody.createdAt());
        stores().accounts().add(account, new PasswordHash("no password fits"));
        return account;
    }
}
