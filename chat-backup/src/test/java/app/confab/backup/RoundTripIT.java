package app.confab.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripIT {
    private static final String ARTICLES = "select article::text from article order by id";

    @TempDir
    Path folder;

    @Test
    void whateverTablesHoldComesBack() throws Exception {
        var shop = Shop.filled();
        var other = Shop.empty();

        other.restoredFrom(shop.backedUpTo(folder.resolve("backup")));

        assertThat(other.query(ARTICLES)).hasSize(503).isEqualTo(shop.query(ARTICLES));
        assertThat(other.query("select zone::text from zone order by name"))
                .containsExactlyElementsOf(shop.query("select zone::text from zone order by name"));
        assertThat(other.query("select only_one from \"Odd \"\"name\"\"\"")).containsExactly("t");
    }

    @Test
    void whatIsInsertedNextGetsTheNextNumber() throws Exception {
        var other = Shop.empty();
        other.restoredFrom(Shop.filled().backedUpTo(folder.resolve("backup")));

        other.execute("insert into article (label) values ('next')");

        assertThat(other.query("select id from article where label = 'next'")).containsExactly("504");
    }

    @Test
    void whatACrashMayTakeIsNotInIt() throws Exception {
        var other = Shop.empty();
        other.restoredFrom(Shop.filled().backedUpTo(folder.resolve("backup")));

        assertThat(other.query("select name from visitor")).isEmpty();
    }

    @Test
    void theManifestTellsWhatIsInIt() throws Exception {
        try (var backup = BackupFile.open(Shop.filled().backedUpTo(folder.resolve("backup")))) {
            var manifest = backup.manifest();

            assertThat(manifest.schema()).isEqualTo("002");
            assertThat(manifest.tables())
                    .extracting(Manifest.Table::name)
                    .containsExactlyInAnyOrder("zone", "article", "Odd \"name\"")
                    .containsSubsequence("zone", "article");
            assertThat(manifest.tables()).extracting(Manifest.Table::rows).containsExactlyInAnyOrder(4L, 503L, 1L);
            assertThat(manifest.rows()).isEqualTo(508);
            assertThat(manifest.sequences()).containsEntry("article_id_seq", 503L);
        }
    }

    @Test
    void itIsOfOneInstantWhateverIsWrittenMeanwhile() throws Exception {
        var shop = Shop.filled();
        var busy = new FilterOutputStream(new ByteArrayOutputStream()) {
            @Override
            public void write(byte[] data, int offset, int length) throws IOException {
                try {
                    shop.execute(
                            "insert into article (zone) values ('b'); insert into zone values (gen_random_uuid())");
                } catch (SQLException refused) {
                    throw new IOException(refused);
                }
                out.write(data, offset, length);
            }
        };

        var manifest = backup(shop, busy);

        assertThat(manifest.tables()).extracting(Manifest.Table::rows).containsExactlyInAnyOrder(4L, 503L, 1L);
        assertThat(shop.query("select count(*) from zone")).isNotEqualTo(List.of("4"));
    }

    @Test
    void whatWasThereBeforeIsReplaced() throws Exception {
        var shop = Shop.filled();
        var file = shop.backedUpTo(folder.resolve("backup"));
        var before = shop.query(ARTICLES);
        shop.execute("delete from article where id > 3; update article set label = 'other'");

        shop.restoredFrom(file);

        assertThat(shop.query(ARTICLES)).isEqualTo(before);
    }

    @Test
    void aRestoreThatFailsChangesNothing() throws Exception {
        var file = Shop.filled().backedUpTo(folder.resolve("backup"));
        var other = Shop.empty();
        other.execute("insert into zone values ('before')");

        assertThatThrownBy(() -> other.restoredFrom(file, connection -> {
                    throw new SQLException("no");
                }))
                .isInstanceOf(SQLException.class);

        assertThat(other.query("select name from zone")).containsExactly("before");
    }

    @Test
    void otherTablesAreLeftAlone() throws Exception {
        var file = Shop.filled().backedUpTo(folder.resolve("backup"));
        var other = Shop.filled();
        other.execute("alter table zone add column more text");

        assertThatThrownBy(() -> other.restoredFrom(file))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("not those of the backup");
        assertThat(other.query("select count(*) from zone")).containsExactly("4");
    }

    @Test
    void rowsThatDoNotReadTheSameAfterwardsAreNoticed() throws Exception {
        var file = Shop.filled().backedUpTo(folder.resolve("backup"));
        var other = Shop.empty();
        other.execute("""
                create function shout() returns trigger language plpgsql as
                $$ begin new.label := upper(new.label); return new; end $$;
                create trigger shout before insert on article for each row execute function shout();
                """);

        assertThatThrownBy(() -> other.restoredFrom(file))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("article holds 503 rows");
        assertThat(other.query("select count(*) from zone")).containsExactly("0");
    }

    @Test
    void aDatabaseOfSomebodyElsesIsNotBackedUp() throws Exception {
        var shop = Shop.filled();
        shop.execute("delete from flyway_schema_history");

        assertThatThrownBy(() -> backup(shop, OutputStream.nullOutputStream()))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("no schema of Confab's");
    }

    private static Manifest backup(Shop shop, OutputStream target) throws SQLException, IOException {
        try (var connection = shop.connect()) {
            return new Backup("1.0", Clock.systemUTC(), Progress.UNSEEN).write(connection, target);
        }
    }
}
