package app.confab.rest.node;

import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.RateLimits;
import app.confab.application.kernel.Stamps;
import app.confab.application.secondfactor.CodeCheck;
import app.confab.application.secondfactor.FakeOneTimePasswords;
import app.confab.application.secondfactor.FakeRecoveryCodes;
import app.confab.application.secondfactor.OwnProof;
import app.confab.application.secondfactor.OwnSecondFactor;
import app.confab.application.secondfactor.RemoveSecondFactorOf;
import app.confab.application.secondfactor.SecondFactorAtLogin;
import app.confab.application.secondfactor.SetUpSecondFactor;
import app.confab.application.sessions.FurtherProof;
import app.confab.application.sessions.OwnPassword;
import app.confab.application.world.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// More than a password.
@Configuration(proxyBeanMethods = false)
class SecondFactorUseCases {

    @Bean
    CodeCheck.Codes codes(Stores stores) {
        return new CodeCheck.Codes(stores.secondFactors(), new FakeOneTimePasswords(), new FakeRecoveryCodes());
    }

    @Bean
    CodeCheck codeCheck(CodeCheck.Codes codes, RateLimits limits, Stamps stamps, AuditTrail trail) {
        return new CodeCheck(codes, limits, stamps, trail);
    }

    @Bean
    FurtherProof furtherProof(CodeCheck.Codes codes, CodeCheck check, AuditTrail trail) {
        return new SecondFactorAtLogin(codes.factors(), check, trail);
    }

    @Bean
    SetUpSecondFactor setUpSecondFactor(
            CodeCheck check, OwnPassword ownPassword, Stores stores, Stamps stamps, AuditTrail trail) {
        return new SetUpSecondFactor(check, ownPassword, stores.serverProfile(), stamps, trail);
    }

    @Bean
    OwnSecondFactor ownSecondFactor(CodeCheck.Codes codes, CodeCheck check, OwnPassword ownPassword, AuditTrail trail) {
        var proof = new OwnProof(ownPassword, codes.factors(), check, trail);
        return new OwnSecondFactor(codes.factors(), codes.recovery(), proof, trail);
    }

    @Bean
    RemoveSecondFactorOf removeSecondFactorOf(Stores stores) {
        return new RemoveSecondFactorOf(stores.accounts(), stores.secondFactors());
    }
}
