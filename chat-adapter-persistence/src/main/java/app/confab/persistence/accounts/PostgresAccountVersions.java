package app.confab.persistence.accounts;

import app.confab.application.accounts.AccountVersions;
import app.confab.domain.accounts.AccountId;
import app.confab.persistence.kernel.Statements;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Versions of accounts, a column that whatever concerns the person alone counts up.
public final class PostgresAccountVersions implements AccountVersions {
    private final AccountVersionsSql sql;

    public PostgresAccountVersions(Statements statements) {
        this.sql = statements.of(AccountVersionsSql.class);
    }

    @Override
    public Map<AccountId, Long> of(Collection<AccountId> accounts) {
        return sql.of(accounts.stream().map(AccountId::value).toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(row -> new AccountId(row.id()), AccountVersionRow::version));
    }

    @Override
    public Map<AccountId, Instant> recentlyRenamed() {
        return sql.recentlyRenamed().stream()
                .collect(Collectors.toMap(row -> new AccountId(row.id()), RenamingRow::renamedAt));
    }
}
