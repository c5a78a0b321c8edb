package app.confab.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import app.confab.application.kernel.PinnedStamps;
import app.confab.application.world.Stores;
import app.confab.domain.audit.AuditEvent;
import app.confab.domain.audit.AuditKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForgetOldEventsTest {
    private final Stores stores = Stores.inMemory();
    private final PinnedStamps stamps = PinnedStamps.at("2019-11-23T09:00:00Z");
    private final ForgetOldEvents forget = new ForgetOldEvents(stores.audit(), stamps);

    @Test
    void whatIsYoungerThanAYearStays() {
        write(ForgetOldEvents.KEPT.plusMillis(1));
        write(ForgetOldEvents.KEPT);

        assertThat(forget.forget()).isEqualTo(1);
        assertThat(forget.forget()).isZero();
    }

    @Test
    void allThatIsOldIsForgottenLotByLot() {
        for (var i = 1; i <= ForgetOldEvents.AT_ONCE + 1; i++) {
            write(ForgetOldEvents.KEPT.plusDays(i));
        }

        assertThat(forget.forget()).isEqualTo(ForgetOldEvents.AT_ONCE + 1);
    }

    private void write(Duration age) {
        var stamp = stamps.next();
        var at = stamp.at().minus(age);
        stores.audit()
                .append(new AuditEvent(
                        stamp.id(), at, AuditKind.LOGIN_FAILED, null, null, "192.0.2.1", "a-request", ""));
    }
}
