package app.confab.bootstrap.doctor;

import app.confab.bootstrap.settings.BadSettings;
import app.confab.bootstrap.settings.ChatSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/// Makes every check. Nothing is changed by it, and nothing started.
public final class Doctor {
    private final Environment environment;

    public Doctor(Environment environment) {
        this.environment = environment;
    }

    public List<Finding> examine() {
        var findings = new ArrayList<>(MachineCheck.java());
        try {
            var settings = ChatSettings.read(environment::getProperty);
            findings.addAll(new Findings("settings").good("all can be used").all());
            findings.addAll(examine(settings));
        } catch (BadSettings bad) {
            findings.addAll(problems(bad));
        }
        return findings;
    }

    private List<Finding> examine(ChatSettings settings) {
        var findings = new ArrayList<Finding>();
        findings.addAll(AddressCheck.of(settings));
        findings.addAll(OriginsCheck.of(settings));
        findings.addAll(IdentityProviderCheck.of(settings));
        findings.addAll(ExposureCheck.of(settings, Instant.now()));
        findings.addAll(PortsCheck.of(settings));
        findings.addAll(MachineCheck.dataFolder(settings));
        findings.addAll(DatabaseCheck.of(settings, poolSize()));
        return findings;
    }

    private int poolSize() {
        return environment.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, 10);
    }

    private static List<Finding> problems(BadSettings bad) {
        var findings = new Findings("settings");
        bad.problems().forEach(one -> findings.bad(one.variable() + " " + one.problem(), one.mend()));
        return findings.risky("the other checks wait for them", "mend the settings, and ask again")
                .all();
    }
}
