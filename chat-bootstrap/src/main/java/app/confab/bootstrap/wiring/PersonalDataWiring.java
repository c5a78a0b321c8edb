package app.confab.bootstrap.wiring;

import app.confab.application.accounts.AccountChanges;
import app.confab.application.accounts.AccountStandings;
import app.confab.application.audit.AuditTrail;
import app.confab.application.identities.Identities;
import app.confab.application.kernel.Stamps;
import app.confab.application.personaldata.AccountErasure;
import app.confab.application.personaldata.DeleteAccount;
import app.confab.application.personaldata.ExportOwnData;
import app.confab.application.personaldata.FinishDepartures;
import app.confab.application.personaldata.OwnMessages;
import app.confab.application.rooms.LeaveAllRooms;
import app.confab.application.rooms.Memberships;
import app.confab.application.rooms.RoomViews;
import app.confab.application.sessions.OwnPassword;
import app.confab.application.sessions.OwnSessions;
import app.confab.application.sessions.SessionEndings;
import app.confab.application.timeline.RoomLog;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonalDataWiring {

    @Bean
    ExportOwnData exportOwnData(
            AccountStandings accounts,
            Identities identities,
            OwnSessions sessions,
            RoomViews rooms,
            OwnMessages messages,
            AuditTrail trail) {
        return new ExportOwnData(new ExportOwnData.Sources(accounts, identities, sessions, rooms, messages), trail);
    }

    @Bean
    LeaveAllRooms leaveAllRooms(RoomLog log, Memberships memberships, Stamps stamps) {
        return new LeaveAllRooms(log, memberships, stamps);
    }

    @Bean
    FinishDepartures finishDepartures(AccountErasure erasure, LeaveAllRooms leaveAllRooms) {
        return new FinishDepartures(erasure, leaveAllRooms);
    }

    @Bean
    DeleteAccount.Farewell farewell(List<SessionEndings> endings, List<AccountChanges> news, AuditTrail trail) {
        return new DeleteAccount.Farewell(SessionsWiring.toAll(endings), AccountsWiring.toAll(news), trail);
    }

    @Bean
    DeleteAccount deleteAccount(
            OwnPassword ownPassword,
            LeaveAllRooms leaveAllRooms,
            AccountErasure erasure,
            DeleteAccount.Farewell farewell,
            Stamps stamps) {
        return new DeleteAccount(ownPassword, leaveAllRooms, erasure, farewell, stamps);
    }
}
