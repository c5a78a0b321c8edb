package app.confab.bootstrap.wiring;

import app.confab.application.accounts.AdminRights;
import app.confab.application.administration.ReadAuditLog;
import app.confab.application.audit.AuditLog;
import app.confab.application.audit.AuditTrail;
import app.confab.application.audit.ForgetOldEvents;
import app.confab.application.kernel.Stamps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditWiring {

    @Bean
    AuditTrail auditTrail(AuditLog log, Stamps stamps) {
        return new AuditTrail(log, stamps);
    }

    @Bean
    ReadAuditLog readAuditLog(AdminRights rights, AuditLog log) {
        return new ReadAuditLog(rights, log);
    }

    @Bean
    ForgetOldEvents forgetOldEvents(AuditLog log, Stamps stamps) {
        return new ForgetOldEvents(log, stamps);
    }
}
