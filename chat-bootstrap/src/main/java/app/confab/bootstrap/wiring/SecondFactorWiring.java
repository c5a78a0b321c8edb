package app.confab.bootstrap.wiring;

import app.confab.application.accounts.Accounts;
import app.confab.application.administration.ServerProfile;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.Stamps;
import app.confab.application.secondfactor.CodeCheck;
import app.confab.application.secondfactor.OneTimePasswords;
import app.confab.application.secondfactor.OwnProof;
import app.confab.application.secondfactor.OwnSecondFactor;
import app.confab.application.secondfactor.RecoveryCodes;
import app.confab.application.secondfactor.RemoveSecondFactorOf;
import app.confab.application.secondfactor.SecondFactorAtLogin;
import app.confab.application.secondfactor.SecondFactors;
import app.confab.application.secondfactor.SetUpSecondFactor;
import app.confab.application.sessions.FurtherProof;
import app.confab.application.sessions.OwnPassword;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// More than a password.
@Configuration(proxyBeanMethods = false)
class SecondFactorWiring {

    @Bean
    CodeCheck.Codes codes(SecondFactors factors, OneTimePasswords passwords, RecoveryCodes recovery) {
        return new CodeCheck.Codes(factors, passwords, recovery);
    }

    @Bean
    CodeCheck codeCheck(CodeCheck.Codes codes, RateLimits limits, Stamps stamps, AuditTrail trail) {
        return new CodeCheck(codes, limits, stamps, trail);
    }

    @Bean
    FurtherProof furtherProof(SecondFactors factors, CodeCheck check, AuditTrail trail) {
        return new SecondFactorAtLogin(factors, check, trail);
    }

    @Bean
    OwnProof ownProof(OwnPassword ownPassword, SecondFactors factors, CodeCheck check, AuditTrail trail) {
        return new OwnProof(ownPassword, factors, check, trail);
    }

    @Bean
    SetUpSecondFactor setUpSecondFactor(
            CodeCheck check, OwnPassword ownPassword, ServerProfile server, Stamps stamps, AuditTrail trail) {
        return new SetUpSecondFactor(check, ownPassword, server, stamps, trail);
    }

    @Bean
    OwnSecondFactor ownSecondFactor(SecondFactors factors, RecoveryCodes codes, OwnProof proof, AuditTrail trail) {
        return new OwnSecondFactor(factors, codes, proof, trail);
    }

    @Bean
    RemoveSecondFactorOf removeSecondFactorOf(Accounts accounts, SecondFactors factors) {
        return new RemoveSecondFactorOf(accounts, factors);
    }
}
