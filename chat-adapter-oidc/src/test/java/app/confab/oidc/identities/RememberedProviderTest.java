package app.confab.oidc.identities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.world.AtOnce;
import app.confab.oidc.identities.Discovery.Failed;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedProviderTest {
    private static final KnownProvider ONE = provider("https://one.example.com");
    private static final KnownProvider OTHER = provider("https://other.example.com");

    private final PinnedStamps clock = PinnedStamps.at("2026-11-29T09:00:00Z");
    private final AtomicInteger asked = new AtomicInteger();
    private volatile RememberedProvider.Asking answer = () -> ONE;
    private final RememberedProvider remembered = new RememberedProvider(
            () -> {
                asked.incrementAndGet();
                return answer.ask();
            },
            clock::now);

    @Test
    void itIsAskedOnceAnHour() throws Failed {
        assertThat(remembered.get()).isEqualTo(ONE);
        answer = () -> OTHER;
        clock.passes(Duration.ofMinutes(59));
        assertThat(remembered.get()).isEqualTo(ONE);

        clock.passes(Duration.ofMinutes(1));
        assertThat(remembered.get()).isEqualTo(OTHER);
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatCannotBeAskedAgainIsTakenToBeAsItWasAndLeftAloneForAMinute() throws Failed {
        remembered.get();
        answer = RememberedProviderTest::fail;
        clock.passes(Duration.ofHours(1));

        assertThat(remembered.get()).isEqualTo(ONE);
        clock.passes(Duration.ofSeconds(59));
        assertThat(remembered.get()).isEqualTo(ONE);
        assertThat(asked).hasValue(2);

        answer = () -> OTHER;
        clock.passes(Duration.ofSeconds(1));
        assertThat(remembered.get()).isEqualTo(OTHER);
    }

    @Test
    void aFailureIsRememberedForFiveSeconds() throws Failed {
        answer = RememberedProviderTest::fail;
        assertThatThrownBy(remembered::get).isInstanceOf(Failed.class);
        answer = () -> ONE;
        clock.passes(Duration.ofMillis(4_999));
        assertThatThrownBy(remembered::get).isInstanceOf(Failed.class);
        assertThat(asked).hasValue(1);

        clock.passes(Duration.ofMillis(1));
        assertThat(remembered.get()).isEqualTo(ONE);
    }

    @Test
    void ofManyWhoWantToKnowAtOnceOneAsks() {
        answer = RememberedProviderTest::fail;

        var answers = AtOnce.run(8, _ -> isTold());

        assertThat(answers).containsOnly(false);
        assertThat(asked).hasValue(1);
    }

    @Test
    void whileSomebodyAsksAgainTheOthersTakeWhatIsKnown() throws Exception {
        remembered.get();
        clock.passes(Duration.ofHours(1));
        var isAsked = new CountDownLatch(1);
        var mayAnswer = new CountDownLatch(1);
        answer = () -> {
            isAsked.countDown();
            await(mayAnswer);
            return OTHER;
        };

        try (var threads = Executors.newSingleThreadExecutor()) {
            var asking = threads.submit(remembered::get);
            isAsked.await();
            assertThat(remembered.get()).isEqualTo(ONE);
            mayAnswer.countDown();
            assertThat(asking.get()).isEqualTo(OTHER);
        }
    }

    private boolean isTold() {
        try {
            remembered.get();
            return true;
        } catch (Failed failed) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static KnownProvider fail() throws Failed {
        throw new Failed("does not answer");
    }

    private static KnownProvider provider(String issuer) {
        var metadata =
                new OIDCProviderMetadata(new Issuer(issuer), List.of(SubjectType.PUBLIC), URI.create(issuer + "/keys"));
        return KnownProvider.of(metadata, new ClientID("confab"));
    }
}
